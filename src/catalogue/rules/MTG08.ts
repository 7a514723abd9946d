import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { inFile, wordsOf, wordsStandInFile } from '../parts/recordWords.ts';
import themeDay from '../parts/themeDay.ts';
import { doubtfulIn } from '../parts/themeDayContent.ts';
import themeDayDoubtfulWords from '../settings/theme-day-doubtful-words.ts';

/** An outing or a meal alone is no theme day; study or deliberation belongs to it. */
export default defect({
  id: 'MTG08',
  of: 'activity',
  needs: 'record',
  on: [themeDay],
  title: text('主题党日以文体聚餐等代替', 'an outing or a meal in place of a theme day'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(''),
  cure: text(
    '有学习、议事等环节的，请参加人如实补正并注明日期；没有的，另行开展主题党日',
    'if study or deliberation took place, complete the record, dated; if not, hold a theme day',
  ),
  judge: (record, facts, asOf) => {
    const doubtful = facts.setting(themeDayDoubtfulWords, record.unit, record.on ?? asOf);
    if (doubtful.state !== 'value') return fine;
    const words = wordsOf(record);
    if (words === null) return unknown(text('没有读到活动内容', 'its content was not read'));
    const found = doubtfulIn(words, doubtful.value);
    if (found.length === 0) return fine;
    if (wordsStandInFile(record)) return unknown(inFile);
    const zh = `内容写有${found.map((word) => `“${word}”`).join('、')}，没有写学习、议事等环节`;
    const en = `it tells of ${found.map((word) => `“${word}”`).join(', ')}`;
    return fault(text(zh, `${en}, and of no study or deliberation`));
  },
});
