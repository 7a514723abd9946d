import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addDays } from '../../kernel/date.ts';
import { listed, text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { archiveForm } from '../parts/devFormsLater.ts';
import { lastOf, wordsIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';
import archiveGrace from '../settings/development-archive-grace.ts';

/** Once somebody is confirmed, six papers go into the file. */
export default caseDefect({
  id: 'DEV37',
  on: development,
  needs: 'unit',
  title: text('转正后材料没有归档', 'a file that was not closed after confirmation'),
  basis: bothTexts({}, 'normally', 36),
  cure: text('按目录补齐并归档', 'complete the papers and close the file'),
  judge: (one, facts, asOf) => {
    const [approval, archive] = [lastOf(one, 'confirmation-approval'), lastOf(one, 'archive')];
    if (approval?.outcome !== 'confirmed') return [];
    const on = archive?.on ?? asOf;
    const grace = facts.setting(archiveGrace, one.unit, on);
    const due = grace.state === 'value' ? addDays(approval.on, grace.value) : on;
    const end =
      archive === undefined ? ['至今没有归档', 'not filed'] : [`${on}归档`, `filed on ${on}`];
    const late = text(`最迟${due}归档，${end[0]}`, `due by ${due}, ${end[1]}`);
    const has = archive === undefined ? null : wordsIn(archive, 'contains');
    const left = archiveForm.fields.contains.options.filter(
      ({ id }) => has?.includes(id) === false,
    );
    const names = listed(left.map(({ label }) => label));
    return [
      ...(on > due ? [faultOn(on, late)] : []),
      ...(left.length > 0 ? [faultOn(on, text(`缺：${names.zh}`, `missing: ${names.en}`))] : []),
    ];
  },
});
