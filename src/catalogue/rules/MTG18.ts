import { elementNames, missingElements } from '../../engines/activity/define.ts';
import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { listed, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { recorded } from '../parts/meetings.ts';

/** A record says when, where, who, what about and what was decided. */
export default defect({
  id: 'MTG18',
  of: 'activity',
  needs: 'record',
  on: recorded,
  title: text('会议记录缺少要素', 'a record of a meeting lacks elements'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(''),
  cure: text(
    '请主持人、记录人按当时的签到表和笔记补正，注明补记日期',
    'let host and recorder complete it from the sign-in sheet and notes, with the day of doing so',
  ),
  judge: (record) => {
    const kind = recorded.find(({ id }) => id === record.handle);
    const gaps = missingElements(record, kind ?? recorded[0]);
    if (gaps.missing.length > 0) {
      const names = listed(gaps.missing.map((element) => elementNames[element]));
      return fault(text(`记录缺少：${names.zh}`, `the record lacks: ${names.en}`));
    }
    if (gaps.unknown.length === 0) return fine;
    const names = listed(gaps.unknown.map((element) => elementNames[element]));
    return unknown(text(`没有读到：${names.zh}`, `not read: ${names.en}`));
  },
});
