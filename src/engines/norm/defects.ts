import { earlier, type IsoDate } from '../../kernel/date.ts';
import type {
  ActivityFact,
  Answer,
  CaseFact,
  MemberFact,
  Source,
  UnitFact,
} from '../../kernel/facts.ts';
import { includes } from '../../kernel/period.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { judgementOn } from './basis.ts';
import type { Gathered, Ground } from './ground.ts';
import { severityOf } from './severity.ts';
import { strongest } from './sources.ts';
import { answeringUnit, gapsOf, subjectOf } from './subjects.ts';
import type {
  ActivityDefect,
  BookDefect,
  CaseDefect,
  CaseVerdict,
  Defect,
  Finding,
  MemberDefect,
  Named,
  Subject,
  UnitDefect,
  Verdict,
} from './types.ts';

/** Whom a verdict is about, which unit answers, and where it stands. */
interface Place {
  readonly subject: Subject;
  readonly unit: string | null;
  readonly source: Source | undefined;
}

/**
 * Judges everything of one unit, or, with `unit` null, the members whom no branch has. Answers how
 * many subjects there were.
 */
export function judgeDefect(
  rule: Defect,
  unit: UnitFact | null,
  ground: Ground,
  gathered: Gathered,
): number {
  if (rule.of === 'member') return judgeMembers(rule, unit, ground, gathered);
  if (unit === null) {
    if (rule.of === 'case') return unread(rule, ground.facts.cases(null), gathered);
    return rule.of === 'book' ? unread(rule, ground.facts.books(null), gathered) : 0;
  }
  if (rule.of === 'book') return judgeBooks(rule, unit, ground, gathered);
  if (rule.of === 'case') return judgeCases(rule, unit, ground, gathered);
  return rule.of === 'unit'
    ? judgeUnit(rule, unit, ground, gathered)
    : judgeRecords(rule, unit, ground, gathered);
}

function judgeUnit(rule: UnitDefect, unit: UnitFact, ground: Ground, gathered: Gathered): number {
  const { facts, asOf } = ground;
  gathered.unknowns.push(...gapsOf(rule, facts, [unit]));
  if (asOf < rule.since || !isOn(rule.on, unit.kind) || !includes(unit, asOf)) return 0;
  const answer = rule.judge(unit, facts, asOf);
  const place = () => placeOfUnit(unit, ground);
  for (const verdict of 'verdict' in answer ? [answer] : answer) {
    tell(rule, verdict, place, gathered);
  }
  return 1;
}

function placeOfUnit(unit: UnitFact, { facts }: Ground): Place {
  return { subject: subjectOf(unit), unit: answeringUnit(unit, facts).id, source: unit.source };
}

function judgeMembers(
  rule: MemberDefect,
  unit: UnitFact | null,
  { facts, asOf }: Ground,
  gathered: Gathered,
): number {
  // A member of a group is judged where the branch is.
  if (asOf < rule.since || unit?.partOf !== undefined) return 0;
  if (unit !== null && !includes(unit, asOf)) return 0;
  const members = facts.members(unit?.id ?? null, asOf);
  if (!members.known) return notThere(rule, unit, members.missing, gathered);
  for (const member of members.value) {
    tell(rule, rule.judge(member, facts, asOf), () => placeOfMember(member), gathered);
  }
  return members.value.length;
}

function placeOfMember({ person, name, unit, source }: MemberFact): Place {
  return { subject: { type: 'member', id: person, name }, unit, source };
}

/** What a unit held stays to be judged when the unit is gone; the unit and its roster do not. */
function judgeRecords(
  rule: ActivityDefect,
  unit: UnitFact,
  ground: Ground,
  gathered: Gathered,
): number {
  const { facts, asOf } = ground;
  const records = ground.records(unit.id);
  if (!records.known) return notThere(rule, unit, records.missing, gathered);
  const lists =
    rule.on.length === 0
      ? [...records.value.values()]
      : rule.on.map(({ id }) => records.value.get(id) ?? []);
  let judged = 0;
  for (const list of lists) {
    for (const record of list) {
      if (!inForce(rule.since, record.on ?? asOf, asOf)) continue;
      judged += 1;
      tell(rule, rule.judge(record, facts, asOf), () => placeOf(record, unit, ground), gathered);
    }
  }
  return judged;
}

/** A source without any case or book is told once, not for every unit: it keeps them nowhere. */
function unread(
  rule: CaseDefect | BookDefect,
  all: Answer<readonly unknown[]>,
  { unknowns }: Gathered,
): number {
  if (all.known) return 0;
  unknowns.push({ rule: rule.id, subject: null, period: null, missing: all.missing });
  return 1;
}

function judgeCases(rule: CaseDefect, unit: UnitFact, ground: Ground, gathered: Gathered): number {
  const { facts, asOf } = ground;
  const cases = facts.cases(unit.id);
  if (!cases.known) return 0;
  const judged = cases.value.filter(({ handle }) => isOn(rule.on, handle));
  for (const one of judged) {
    const place = () => placeOfCase(one, unit, ground);
    const happened = { ...one, steps: one.steps.filter(({ on }) => on <= asOf) };
    // What has ended waits for nothing: no time runs on after that day.
    const until = one.endedOn ? earlier(one.endedOn, asOf) : asOf;
    for (const verdict of rule.judge(happened, facts, until)) {
      tellOfCase(rule, verdict, place, gathered);
    }
  }
  return judged.length;
}

function judgeBooks(rule: BookDefect, unit: UnitFact, ground: Ground, gathered: Gathered): number {
  const { facts, asOf } = ground;
  const books = facts.books(unit.id);
  if (!books.known) return 0;
  const judged = books.value.filter(({ handle }) => isOn(rule.on, handle));
  for (const one of judged) {
    const { id } = answeringUnit(unit, facts);
    const place = () => ({ subject: subjectOf(unit), unit: id, source: one.source });
    for (const verdict of rule.judge(one, facts, asOf)) tellOfCase(rule, verdict, place, gathered);
  }
  return judged.length;
}

function placeOfCase({ id, name, source }: CaseFact, unit: UnitFact, { facts }: Ground): Place {
  return { subject: { type: 'case', id, name }, unit: answeringUnit(unit, facts).id, source };
}

/** The text in force on the step's own day judges it; where there was none, nothing is told. */
function tellOfCase(
  rule: CaseDefect | BookDefect,
  verdict: CaseVerdict,
  place: () => Place,
  gathered: Gathered,
): void {
  if (verdict.verdict !== 'fault') {
    tell(rule, verdict, place, gathered);
    return;
  }
  const judgement = judgementOn(verdict.basis ?? rule.basis, verdict.on, verdict.force);
  if (judgement === null) return;
  const { cite, force, note } = judgement;
  const says = joined([verdict.says, note], text('', ''));
  const own = { ...rule, cites: [cite] as const, force };
  gathered.findings.push(findingOf(own, place(), { ...verdict, says, force }));
}

function placeOf(record: ActivityFact, unit: UnitFact, { facts }: Ground): Place {
  const { id, name } = answeringUnit(unit, facts);
  return { subject: { type: 'activity', id: record.id, name }, unit: id, source: record.source };
}

/** Where it stands is worked out only for what has something to tell: most is fine. */
function tell(rule: Defect, verdict: Verdict, place: () => Place, gathered: Gathered): void {
  if (verdict.verdict === 'fault') gathered.findings.push(findingOf(rule, place(), verdict));
  else if (verdict.verdict === 'unknown') {
    const { missing } = verdict;
    gathered.unknowns.push({ rule: rule.id, subject: place().subject, period: null, missing });
  }
}

function findingOf(
  rule: Defect,
  { subject, unit, source }: Place,
  { says, evidence, force, about }: Extract<Verdict, { verdict: 'fault' }>,
): Finding {
  const marks = rule.cites.map((cite) => cite.mark);
  return {
    rule: rule.id,
    period: null,
    subject: about ?? subject,
    severity: severityOf(force ?? rule.force, marks, 0),
    unit,
    says,
    cure: rule.cure,
    cite: strongest(rule.cites),
    evidence: evidence ?? (source === undefined ? [] : [source]),
  };
}

/** A record of a day to come is a plan; it is not judged before that day. */
function inForce(since: IsoDate, on: IsoDate, asOf: IsoDate): boolean {
  return since <= on && on <= asOf;
}

function isOn(on: readonly Named[], id: string): boolean {
  return on.length === 0 || on.some((named) => named.id === id);
}

/** A list that the source does not have; told once, of the unit that answers. */
function notThere(
  { id }: Defect,
  unit: UnitFact | null,
  missing: Text,
  { unknowns }: Gathered,
): number {
  if (unit === null || unit.partOf !== undefined) return 0;
  unknowns.push({ rule: id, subject: subjectOf(unit), period: null, missing });
  return 1;
}
