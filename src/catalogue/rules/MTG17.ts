import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { chairOf, isAmong, notesDelegation, saysItIsTheChair } from '../parts/chairing.ts';
import { threeMeetings } from '../parts/meetings.ts';
import { noDate } from '../parts/meetingsNearTexts.ts';
import { inFile, wordsStandInFile } from '../parts/recordWords.ts';

/** The secretary chairs, or whom the secretary asked; a group is chaired by its leader. */
export default defect({
  id: 'MTG17',
  of: 'activity',
  needs: 'unit',
  on: threeMeetings,
  title: text('主持人不是书记（组长）且没有委托记录', 'chaired by another, without a delegation'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(14),
  cure: text(
    '确有委托的，补记谁因何委托、注明补记日期；没有的，今后由书记（组长）主持或事先书面委托',
    'if it was delegated, note by whom and why, with the day of noting it; if not, from now on the secretary (leader) chairs, or delegates in writing first',
  ),
  judge: (record, facts) => {
    const host = record.host?.normalize('NFKC').trim() ?? '';
    if (host === '' || saysItIsTheChair(host, record)) return fine;
    if (record.on === null) return unknown(noDate);
    const chair = chairOf(record, facts, record.on);
    if (!chair.known) return unknown(chair.missing);
    const { rightful, deputies, post } = chair.value;
    if (rightful.length === 0 || isAmong(rightful, host)) return fine;
    const names = (between: string) => rightful.map(({ name }) => name).join(between);
    const zh = `主持人${host}当天不是${post.zh}（${names('、')}）`;
    const en = `${host}, who chaired, was not ${post.en} (${names(', ')})`;
    const none = text(`${zh}，没有委托主持的记录`, `${en}; no delegation is noted`);
    if (!notesDelegation(record)) return wordsStandInFile(record) ? unknown(inFile) : fault(none);
    if (deputies.length === 0 || isAmong(deputies, host)) return fine;
    return fault(text(`${zh}，受委托但不是副书记或委员`, `${en}; delegated, but holds no seat`));
  },
});
