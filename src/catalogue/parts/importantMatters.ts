import type { ActivityFact, BallotFact } from '../../kernel/facts.ts';
import { clausesIn, untitled, wordsOf, wordsStandInFile } from './recordWords.ts';
import { voteRuleFor } from './voteWords.ts';

/** What only the members together decide: by its vote rule, and commendations beside them. */
export type Matter = 'V2' | 'V3' | 'V6' | 'V7' | 'commendation';

/** Matters, each with the words that say so. */
export type Matters = ReadonlyMap<Matter, string>;

/** Words by which a meeting may have spoken of a matter; wide, for nobody is to be accused. */
const spokenOf: Readonly<Record<Matter, RegExp>> = {
  V2: /预备党员|发展对象|发展党员|入党|预审/,
  V3: /转正|预备期|预备党员/,
  V6: /选举|换届|补选|改选|推选|候选|人选/,
  V7: /处分|处置|违纪|除名|劝退|限期改正/,
  commendation: /表彰|表扬|评优|评先|先进|优秀|嘉奖/,
};

/** What is only studied or passed on, and elections of tellers or of those to be commended. */
const told =
  /学习|传达|宣讲|解读|宣读|宣布|通报|观看|警示|培训|动员|监票|计票|(?:优|先进|模范|标兵|最美).*候选/;

const commendation = /表彰(?!大?会)/;

function isMatter(rule: string): rule is Matter {
  return Object.hasOwn(spokenOf, rule);
}

/** The matters that words are about, what is only studied or passed on left out. */
export function mattersIn(words: string): Matters {
  const found = new Map<Matter, string>();
  for (const piece of clausesIn(untitled(words)).flatMap(piecesOf)) {
    const rule = commendation.test(piece) ? 'commendation' : voteRuleFor(piece);
    if (isMatter(rule) && !found.has(rule)) found.set(rule, piece);
  }
  return found;
}

/** A clause as a whole, unless a part of it is only told, and each item that it lists. */
function piecesOf(clause: string): readonly string[] {
  const items = clause.split('、').filter((item) => !told.test(item));
  return told.test(clause) ? items : [clause, ...items];
}

/** The matters with a vote rule of their own that a meeting voted on or had on its agenda. */
export function mattersOf(record: ActivityFact): Matters {
  const matters = new Map(mattersIn((record.agenda ?? []).join('\n')));
  for (const ballot of record.ballots ?? []) {
    const rule = matterOf(ballot, record);
    if (rule !== null) matters.set(rule, ballot.subject);
  }
  matters.delete('commendation');
  return matters;
}

/**
 * The matter of a vote by its rule; none where its rule was taken from words that turn out to name
 * a text that was studied.
 */
export function matterOf({ rule, subject }: BallotFact, record: ActivityFact): Matter | null {
  if (!isMatter(rule)) return null;
  const words = `${subject}\n${wordsOf(record) ?? ''}`;
  const named = clausesIn(words).some((clause) => voteRuleFor(clause) === rule);
  return named && !mattersIn(words).has(rule) ? null : rule;
}

/** Did a meeting speak of a matter, in whatever words? */
function isAbout(meeting: ActivityFact, matter: Matter): boolean {
  const ballots = meeting.ballots ?? [];
  if (ballots.some(({ rule }) => rule === matter)) return true;
  const subjects = ballots.map(({ subject }) => subject);
  const words = [meeting.title ?? '', wordsOf(meeting) ?? '', ...subjects].join('\n');
  return spokenOf[matter].test(untitled(words));
}

/** The matters of which no meeting spoke. */
export function untouched(matters: Matters, meetings: readonly ActivityFact[]): Matters {
  return new Map([...matters].filter(([one]) => !meetings.some((held) => isAbout(held, one))));
}

/** A meeting of which no words were read may have spoken of anything. */
export function isSilent(meeting: ActivityFact): boolean {
  if (wordsStandInFile(meeting)) return true;
  return wordsOf(meeting) === null && (meeting.ballots ?? []).length === 0;
}
