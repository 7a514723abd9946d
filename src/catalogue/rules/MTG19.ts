import { defect, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { branches } from '../parts/branches.ts';
import { familyRecords } from '../parts/familyRecords.ts';
import { gistFaults, unreadGists } from '../parts/gistFaults.ts';
import similarity from '../settings/similarity.ts';

const since = '2018-10-28';

/** A gist says what was said on that day: it is neither blank nor that of another day. */
export default defect({
  id: 'MTG19',
  of: 'unit',
  needs: 'unit',
  on: branches,
  title: text('会议内容空白或雷同', 'a gist that is blank or repeats another'),
  force: 'normally',
  since,
  cite: branchRegulations(''),
  cure: text(
    '请主持人、记录人对照当时的笔记写实；保留原记录，注明补正日期；记不清的照实说明，不得编写',
    'let host and recorder write what was said, from notes of that day; keep the old text, date the correction; where nobody remembers, say so and make up nothing',
  ),
  judge: (unit, facts, asOf) => {
    const records = familyRecords(unit.id, facts, { since, asOf });
    if (!records.known) return unknown(records.missing);
    const limit = facts.setting(similarity, unit.id, asOf);
    const share = limit.state === 'value' ? limit.value : null;
    const faults = gistFaults(records.value, unit, share);
    return [...faults, ...unreadGists(records.value)];
  },
});
