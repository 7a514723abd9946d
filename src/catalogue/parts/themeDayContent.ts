import { fault, unknown, type Verdict } from '../../engines/norm/define.ts';
import type { ActivityFact, Facts } from '../../kernel/facts.ts';
import { type Meeting, meetsMonthly } from './meetingsNear.ts';
import { noneHeld } from './meetingsNearTexts.ts';
import { bare, clausesIn, wordsOf } from './recordWords.ts';

/** Study, deliberation, service and the like: one of them makes a theme day of an outing. */
const worthy =
  /学习|研讨|讨论|研究|审议|议事|议定|党课|宣讲|宣誓|誓词|重温|诵读|朗读|读书|传达|观看|党费|组织生活|民主评议|批评|志愿|义务|帮扶|走访|慰问|座谈|教育|警示|缅怀|祭扫|瞻仰|政治生日|参观[^,，。;；]*(?:纪念|基地|旧址|遗址|故居|陵园|展[览馆厅]|博物)/;

/** A clause that forbids, or tells of duty at such an event, says nothing of what was done. */
const aside = /严禁|禁止|不得|不准|不组织|不参加|杜绝|防止|违规|公款|安保|执勤|巡逻|检查/;

/** 群团建设, 党建带团建: other words that only contain one of them. */
const lookalikes = /[群社集]团建|带团建|团建设/g;

/** Doubtful words of a theme day; none where it has study or deliberation too. */
export function doubtfulIn(words: string, doubtful: readonly string[]): readonly string[] {
  if (worthy.test(words)) return [];
  const clauses = clausesIn(words.replace(lookalikes, ''))
    .filter((clause) => !aside.test(clause))
    .join('\n');
  return doubtful.filter((word) => clauses.includes(word));
}

const moved =
  /(?:因|由于|受)[^,。;\n]{1,30}(?:延期|延后|延至|推迟|顺延|提前|改期|改到|改在|改为|改至|调整)/;

/** Does the record say why the day was moved? That is all that is asked of one that had to move. */
export function saysWhyMoved(day: ActivityFact): boolean {
  return moved.test(`${day.title ?? ''}\n${wordsOf(day) ?? ''}`.normalize('NFKC'));
}

function mentionsThemeDay(meeting: ActivityFact): boolean {
  return `${meeting.title ?? ''}\n${wordsOf(meeting) ?? ''}`.includes('党日');
}

/** Records that speak of theme days at all would have spoken of this one. */
export function speaksOfThemeDays({ kind, unit }: Meeting, facts: Facts): boolean {
  const ever = facts.activities(kind.id, unit, facts.span);
  return ever.known && ever.value.some(mentionsThemeDay);
}

/** Shorter ones, such as 学习, name no topic. */
const shortestTopic = 4;

/** Does a meeting speak of a theme day, or of one of its topics in the same words? */
export function preparesThemeDay(meeting: ActivityFact, day: ActivityFact): boolean {
  if (mentionsThemeDay(meeting)) return true;
  const said = bare(wordsOf(meeting) ?? '');
  const topics = (day.agenda ?? []).map(bare);
  return topics.some((topic) => topic.length >= shortestTopic && said.includes(topic));
}

/** A committee meets monthly, so none of late is a fault; of an assembly it proves nothing. */
export function noneBefore(meeting: Meeting, days: number): Verdict {
  const says = noneHeld(meeting, days);
  return meetsMonthly(meeting) ? fault(says) : unknown(says);
}
