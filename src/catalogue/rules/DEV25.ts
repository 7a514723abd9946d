import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { listed, text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** A resolution on admission says who came, how they voted, when, and is signed. */
export default caseDefect({
  id: 'DEV25',
  on: development,
  needs: 'unit',
  title: text('接收决议缺项', 'a resolution on admission that lacks something'),
  basis: bothTexts({}, 'normally', 21),
  cure: text('按会议记录补正并注明日期', 'complete it from the minutes, dated'),
  judge: (one) =>
    takenOf(one, 'admission').flatMap((taken) => {
      const { vote, on } = taken;
      const parts = [
        [vote?.entitled, text('应到有表决权人数', 'number entitled to vote')],
        [vote?.present, text('实到有表决权人数', 'number of voters present')],
        [vote?.yes, text('表决结果', 'result of the vote')],
        [wordIn(taken, 'resolvedOn'), text('决议日期', 'day of the resolution')],
        [wordIn(taken, 'signedBy'), text('支部书记签名', 'signature of the secretary')],
        [wordIn(taken, 'performance'), text('主要表现', 'conduct of the person')],
      ] as const;
      const left = parts.filter(([value]) => value === undefined).map(([, name]) => name);
      if (left.length === 0) return [];
      const names = listed(left);
      return [faultOn(on, text(`决议没有写明：${names.zh}`, `the resolution lacks: ${names.en}`))];
    }),
});
