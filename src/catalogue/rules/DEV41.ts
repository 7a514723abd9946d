import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

const wrong = /支部委员会[^，。；]*(?:通过|同意)接收|支委会[^，。；]*(?:通过|同意)接收/;

/** It is the general meeting that admits; a resolution does not say that the committee did. */
export default caseDefect({
  id: 'DEV41',
  on: development,
  needs: 'unit',
  title: text('决议写成支部委员会接收', 'a resolution that has the committee admit'),
  basis: bothTexts({}, 'must', 20),
  cure: text(
    '核实后更正表述；确由支委会接收的重新召开大会',
    'correct it, or hold the general meeting',
  ),
  judge: (one) =>
    takenOf(one, 'admission')
      .filter((taken) => wrong.test(wordIn(taken, 'resolution') ?? ''))
      .map(({ on }) => {
        const zh = '决议写的是支部委员会通过接收，应由支部党员大会讨论决定';
        return faultOn(on, text(zh, 'the resolution says that the branch committee admitted'));
      }),
});
