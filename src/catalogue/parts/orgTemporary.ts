import type { ActivityFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { voteRuleFor } from './voteWords.ts';

/** What a temporary branch leaves to the branches to which its members belong. */
const admission = text('发展党员', 'admission of members');
const discipline = text('处分、处置党员', 'discipline of members');
const dues = text('收缴党费', 'collection of dues');
const election = text('选举', 'an election');

const byRule: Readonly<Partial<Record<string, Text>>> = {
  V2: admission,
  V3: admission,
  V6: election,
  V7: discipline,
};

/** To read or hear of something, or to be told to do it elsewhere, is not to do it. */
const onlySpoken: readonly RegExp[] = [
  /学习|传达|通报|观看|宣讲|解读|宣传|警示|领会|了解|掌握|体会|精神|案例|通知|知识|教育/,
  /制度|规定|条例|细则|换届纪律|选举纪律|原支部|原单位|所[在属]党?支部/,
];

/** The words of Party business in their other senses: awards, staff, police work, other bodies. */
const otherSense: readonly RegExp[] = [
  /宣布.*处分|推荐|评选|评优|优秀|先进|特殊党费|大额党费/,
  /未受|无.{0,6}处分|没有.{0,6}处分|[政行][务政]处分|定级|试用|见习|辅警/,
  /安保|维稳|执勤|保卫|护航|巡逻|人大|人民代表|村委|居委|两委|工会|妇联|共?青?团[委支]/,
  /^(?!.*(?:党|同志)).*(?:劝退|限期改正)/,
];

const duesWords =
  /(?:收缴|收取|收齐|代收|补收|交纳|缴纳).{0,6}党费|党费.{0,2}(?:收缴|收取|交纳|缴纳)/;

interface Business {
  readonly what: Text;
  /** As the record has it. */
  readonly words: string;
}

/** Such business in a record, each kind once; null where the record does not tell its topics. */
export function homeBusiness(record: ActivityFact): readonly Business[] | null {
  const { ballots, agenda, resolutions } = record;
  const voted = (ballots ?? []).flatMap(({ rule, subject }) => found(byRule[rule], subject));
  const written = [...(agenda ?? []), ...(resolutions ?? [])].flatMap(clauses).flatMap(ofClause);
  const all = [...voted, ...written];
  if (all.length === 0 && agenda === undefined && resolutions === undefined) return null;
  return all.filter(({ what }, i) => all.findIndex((one) => one.what === what) === i);
}

function found(what: Text | undefined, words: string): Business[] {
  return what === undefined ? [] : [{ what, words }];
}

/** A ledger writes several items into one cell; titles of papers are no items. */
function clauses(item: string): string[] {
  return item
    .replace(/《[^》]*》/g, '')
    .split(/[，,；;。\s]+|(?=\d+[.．、])/)
    .map((clause) => clause.replace(/^[\d一二三四五六七八九十]+[.．、]/, ''));
}

function ofClause(clause: string): Business[] {
  if ([...onlySpoken, ...otherSense].some((pattern) => pattern.test(clause))) return [];
  const what = duesWords.test(clause) ? dues : byRule[voteRuleFor(clause)];
  return found(what, clause);
}
