import { voteRuleFor } from '../../catalogue/parts/voteWords.ts';
import type { BallotFact } from '../../kernel/facts.ts';

/** What a ledger writes of the decisions of one meeting. */
export interface Decisions {
  readonly votes: string | null;
  readonly resolutions: string | null;
  readonly gist: string | null;
  readonly agenda: string | null;
  readonly present: number | null;
}

const lost = /未(?:获得?|能)?通过|不(?:予|能)?通过|没有?通过|否决|不同意接收/;
const carried =
  /(?:表决|审议|讨论|一致|全票|予以|会议|大会|决议|获得?|举手|投票|均|全部|决定)通过|通过了|通过\s*$|通过\s*[,，。；;)）]|一致同意|全体同意|(?<!不)同意(?![\d:：]|\s*票)/;
const passedAtHead = /^\s*通过(?!学习|观看|讨论|交流|本次|此次|这次|会议|集中|开展|组织|对|与)/m;
const unanimous =
  /一致(?:同意|通过)|全票(?:同意|通过|赞成)|全体(?:党员)?(?:一致)?(?:同意|通过|赞成)/;
/** In a free account only an outright vote counts as one: 通过学习 is how people begin a sentence. */
const votedInGist = /表决(?:一致)?通过|全票通过|一致通过|举手表决|无记名投票/;

/**
 * The votes that can be read from a ledger: `赞成20票、反对1票、弃权1票` with the result beside it, or
 * only the result. Nothing that was not written is made up: what is not said stays unsaid.
 */
export function ballotsOf(decisions: Decisions): readonly BallotFact[] {
  const { votes, resolutions, gist, present } = decisions;
  const stated = [votes, resolutions].filter((words) => words !== null).join('\n');
  const whole = resultOf(stated);
  const counted = countedIn([votes, resolutions, gist], decisions, whole);
  if (counted.length > 0) return counted;
  const told = gist !== null && votedInGist.test(gist) ? resultOf(gist) : null;
  const declared = whole ?? told;
  if (declared === null) return [];
  const words = whole === null ? (gist ?? '') : stated;
  const all = declared === 'passed' && unanimous.test(words) && present !== null;
  return [{ ...aboutOf(words, decisions), declared, ...(all ? { yes: present } : {}) }];
}

function countedIn(
  columns: readonly (string | null)[],
  decisions: Decisions,
  whole: 'passed' | 'failed' | null,
): BallotFact[] {
  const seen = new Set<string>();
  const ballots: BallotFact[] = [];
  const telling = columns.filter((words) => words !== null && /赞成|同意/.test(words));
  for (const part of telling.flatMap((words) => partsOf(words ?? ''))) {
    const read = yesIn(part);
    if (read === undefined) continue;
    const written = writtenIn(part);
    // 赞成20票（含书面意见2票）: those who wrote are counted apart.
    const isWithin = /(?:其中|含|包括)[^;。]{0,8}书面/.test(part);
    const yes = isWithin ? Math.max(0, read - (written ?? 0)) : read;
    const no = noIn(part);
    const abstain = abstainIn(part);
    // The same counts in two columns are one vote, written down twice.
    const key = `${yes}/${no}/${abstain}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const declared = resultOf(part) ?? whole;
    ballots.push({
      ...aboutOf(part, decisions),
      ...votersOf(part),
      ...{ yes, declared },
      ...defined({ no, abstain, invalid: invalidIn(part) }),
      ...defined({ returned: returnedIn(part), written }),
    });
  }
  return ballots;
}

/** Clauses, one vote each; a clause that only goes on counting belongs to the one before it. */
function partsOf(words: string): string[] {
  const parts: string[] = [];
  for (const clause of words.normalize('NFKC').split(/[;；。\n]+/)) {
    const goesOn = /反对|弃权|不同意/.test(clause) && yesIn(clause) === undefined;
    const isResult = /^\s*(?:表决)?(?:结果[:：]?)?\s*(?:获得?|未)?(?:表决)?通过\s*$/.test(clause);
    if ((goesOn || isResult) && parts.length > 0) parts.push(`${parts.pop()};${clause}`);
    else parts.push(clause);
  }
  return parts;
}

function resultOf(words: string): 'passed' | 'failed' | null {
  if (lost.test(words)) return 'failed';
  return carried.test(words) || passedAtHead.test(words) ? 'passed' : null;
}

/** 赞成20票, 赞成:20, 20票赞成, 20人同意. */
function counter(what: string): (words: string) => number | undefined {
  const after = new RegExp(
    `(?<!不|书面)(?:${what})(?:选票|表决票|票数?|人数)?\\s*[:为]?\\s*(\\d{1,4})`,
  );
  const before = new RegExp(`(\\d{1,4})\\s*(?:票|人|名)(?:党员)?(?:表示)?(?:${what})`);
  return (words) => {
    const found = after.exec(words)?.[1] ?? before.exec(words)?.[1];
    return found === undefined ? undefined : Number(found);
  };
}

const yesIn = counter('赞成|同意');
const noIn = counter('反对|不同意|不赞成');
const abstainIn = counter('弃权');
const invalidIn = counter('无效|废票|作废');
const writtenIn = counter('书面(?:赞成|同意|意见)');
const returnedIn = counter('收回');

/** Numbers of voters, only where the words say that voters are counted. */
const voters = '[^\\d,，;]{0,12}(?:表决权|正式党员|有选举权)[^\\d,，;]{0,8}(\\d{1,4})';
const entitledPattern = new RegExp(`应到${voters}`);
const presentPattern = new RegExp(`实到${voters}`);

function votersOf(words: string): Partial<BallotFact> {
  const entitled = entitledPattern.exec(words)?.[1];
  const present = presentPattern.exec(words)?.[1];
  return defined({
    entitled: entitled === undefined ? undefined : Number(entitled),
    present: present === undefined ? undefined : Number(present),
  });
}

function defined<K extends string>(
  counts: Record<K, number | undefined>,
): Partial<Record<K, number>> {
  const said = Object.entries(counts).filter(([, count]) => count !== undefined);
  return Object.fromEntries(said) as Partial<Record<K, number>>;
}

/** What was voted on, short, and the rule that follows from it. */
function aboutOf(part: string, { agenda }: Decisions): Pick<BallotFact, 'subject' | 'rule'> {
  const [head = ''] = part.split(/赞成|同意\s*[:\d]|应到|\d+\s*(?:票|人)/);
  const named = head.replace(
    /^[\s\d.、()（）]+|[\s,，:：;]+$|(?:经|表决|结果|投票|情况)+[\s,，:：;]*$/g,
    '',
  );
  if (named.length >= 2) return { subject: named.slice(0, 24), rule: voteRuleFor(part) };
  const subject = (agenda ?? '会议决议').slice(0, 24);
  return { subject, rule: voteRuleFor(`${part} ${agenda ?? ''}`) };
}
