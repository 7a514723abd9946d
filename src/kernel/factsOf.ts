import type { IsoDate } from './date.ts';
import { valueOn } from './dated.ts';
import { byDay, byHandle, byUnit, inOrderOfDay, push, within } from './factIndex.ts';
import type { MemberFact, UnitFact } from './factKinds.ts';
import { type Answer, type FactSet, type Facts, type Headcount, known, missing } from './facts.ts';
import type { Handle } from './handle.ts';
import { includes } from './period.ts';
import { resolve } from './setting.ts';
import type { TermFact } from './term.ts';
import { type Text, text } from './text.ts';

const none = {
  records: missing(
    text('没有读到这个党组织的活动记录', 'no records of what this unit held were read'),
  ),
  roster: missing(text('没有读到这个党组织的名册', 'no roster of this unit was read')),
  offices: missing(text('没有读到党内职务', 'no Party posts were read')),
  terms: missing(text('没有读到任期', 'no terms of office were read')),
  aways: missing(text('没有读到外出、休假登记', 'no register of absence was read')),
  subjects: missing(text('没有读到对象名单', 'no list of subjects was read')),
  deeds: missing(text('没有读到办理记录', 'no records of what was done were read')),
  cases: missing(text('没有读到分步办理的事项', 'no cases that move through steps were read')),
  books: missing(text('没有读到收缴台账', 'no register of collection was read')),
  events: missing(text('没有读到起算事项', 'no events from which a time runs were read')),
};

/**
 * Indexes a set of facts once, so that a rule that asks for one unit and period pays for that much
 * only. An activity counts for its own handle and for those that `handles` says it counts as.
 */
export function factsOf(set: FactSet, handles: readonly Handle[]): Facts {
  const tree = treeOf(set);
  const roster = rosterOf(set, tree);
  return { ...tree, ...roster, ...heldOf(set, handles, tree), ...othersOf(set, tree) };
}

type Tree = Pick<Facts, 'unit' | 'units' | 'parts' | 'gaps' | 'below' | 'family'>;

function treeOf(set: FactSet): Tree {
  const all = set.units.known ? set.units.value : [];
  const units = new Map(all.map((unit) => [unit.id, unit]));
  const parts = new Map<string, UnitFact[]>();
  const below = new Map<string, UnitFact[]>();
  for (const unit of all) {
    if (unit.partOf !== undefined) push(parts, unit.partOf, unit);
    else if (unit.parent) push(below, unit.parent, unit);
  }
  const gaps = set.gaps ?? [];
  return {
    gaps,
    unit: (id) => units.get(id),
    units: () => set.units,
    parts: (unit, kind, on) => {
      const gap = gaps.find((one) => one.unit === unit && one.kind === kind);
      if (gap !== undefined) return missing(gap.missing);
      return known((parts.get(unit) ?? []).filter((one) => one.kind === kind && includes(one, on)));
    },
    below: (unit) => below.get(unit) ?? [],
    family: (unit) => [unit, ...(parts.get(unit) ?? []).map(({ id }) => id)],
  };
}

type Roster = Pick<Facts, 'members' | 'namesakes' | 'person' | 'headcount' | 'offices'>;

function rosterOf(set: FactSet, { unit: unitOf }: Tree): Roster {
  const list = set.members.known ? set.members.value : [];
  const members = once(() => groupBy(list, ({ unit, group }) => (group ? [unit, group] : [unit])));
  const counts = new Map(set.headcounts.map((count) => [count.unit, count]));
  const hasRoster = isAmong(set.loaded?.members);
  const answers = (unit: string) => hasRoster(unit) || hasRoster(unitOf(unit)?.partOf ?? unit);
  const membersOn = onceADay<readonly MemberFact[]>((unit, on) => {
    if (!set.members.known) return set.members;
    if (unit !== null && !answers(unit)) return none.roster;
    return known((members().get(unit) ?? []).filter((member) => isMemberOn(member, on)));
  });
  const posts = set.offices ?? none.offices;
  const hasPosts = isAmong(set.loaded?.offices ?? set.loaded?.members);
  const answersPosts = (unit: string) => hasPosts(unit) || hasPosts(unitOf(unit)?.partOf ?? unit);
  const offices = once(() => groupBy(posts.known ? posts.value : [], ({ unit }) => [unit]));
  const byName = once(() => groupBy(list, ({ name }) => [name]));
  const byPerson = once(() => groupBy(list, ({ person }) => [person]));
  return {
    members: membersOn,
    namesakes: (name) => byName().get(name) ?? [],
    person: (id) => (set.members.known ? known(byPerson().get(id) ?? []) : set.members),
    headcount: onceADay((unit, on) => {
      const count = counts.get(unit ?? '');
      if (count !== undefined) {
        const all = count.formal + count.probationary;
        return known({ all, formal: count.formal, undetermined: 0 });
      }
      const answer = membersOn(unit, on);
      return answer.known ? known(countOf(answer.value, on)) : answer;
    }),
    offices: onceADay((unit, on) => {
      if (!posts.known) return posts;
      if (!answersPosts(unit ?? '')) return none.offices;
      return known((offices().get(unit ?? '') ?? []).filter((one) => includes(one, on)));
    }),
  };
}

/** Many rules ask who belonged to a unit on the same day: it is worked out once. */
function onceADay<T>(
  work: (unit: string | null, on: IsoDate) => Answer<T>,
): (unit: string | null, on: IsoDate) => Answer<T> {
  const days = new Map<string | null, Map<IsoDate, Answer<T>>>();
  return (unit, on) => {
    let ofUnit = days.get(unit);
    if (ofUnit === undefined) {
      ofUnit = new Map();
      days.set(unit, ofUnit);
    }
    const found = ofUnit.get(on);
    if (found !== undefined) return found;
    const made = work(unit, on);
    ofUnit.set(on, made);
    return made;
  };
}

/** An index is made when the first rule asks for it: few rules ask for all of them. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether a unit was loaded; without a list all were. */
function isAmong(loaded: readonly string[] | undefined): (unit: string) => boolean {
  const set = new Set(loaded);
  return (unit) => loaded === undefined || set.has(unit);
}

function groupBy<K, T>(list: readonly T[], keys: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) for (const key of keys(item)) push(groups, key, item);
  return groups;
}

/** Within the place's own days, and never before the day of joining the Party. */
export function isMemberOn(member: MemberFact, on: IsoDate): boolean {
  return includes(member, on) && (!member.joinedOn || member.joinedOn <= on);
}

function countOf(members: readonly MemberFact[], on: IsoDate): Headcount {
  const formal = members.filter((member) => isFormalOn(member, on)).length;
  const undetermined = members.filter((member) => member.kind === undefined).length;
  return { all: members.length, formal, undetermined };
}

/** A source may know a member by what he is now; before his confirmation he had no vote. */
export function isFormalOn({ kind, fullOn }: MemberFact, on: IsoDate): boolean {
  return kind === 'formal' && (!fullOn || fullOn <= on);
}

type Held = Pick<Facts, 'activities' | 'records' | 'onDay'>;

function heldOf(set: FactSet, handles: readonly Handle[], { unit: unitOf }: Tree): Held {
  const all = set.activities.known ? set.activities.value : [];
  const ofUnit = once(() => byUnit(all));
  const ofDay = once(() => byDay(all));
  const ofHandle = once(() => byHandle(all, handles));
  const hasRecords = isAmong(set.loaded?.activities);
  const answers = (unit: string) => hasRecords(unit) || hasRecords(unitOf(unit)?.partOf ?? unit);
  const isKept = isAmong(set.kept);
  const nameOf = new Map(handles.map(({ id, name }) => [id, name]));
  const records: Facts['records'] = (unit) => {
    if (!set.activities.known) return set.activities;
    return answers(unit) ? known(ofUnit().get(unit) ?? []) : none.records;
  };
  return {
    records,
    onDay: (day) => ofDay().get(day) ?? [],
    activities: (handle, unit, period) => {
      if (!set.activities.known) return set.activities;
      if (!answers(unit)) return none.records;
      if (!isKept(handle)) return missing(notKept(nameOf.get(handle) ?? text(handle, handle)));
      return known(within(ofHandle().get(handle)?.get(unit) ?? [], period));
    },
  };
}

/** A source that has no record of a kind at all may keep that kind elsewhere. */
function notKept(name: Text): Text {
  return text(
    `没有读到任何${name.zh}的记录，不能判断是没有开展还是记在别处`,
    `no record of any ${name.en} was read: none was held, or they are kept elsewhere`,
  );
}

type Others = Pick<
  Facts,
  | 'span'
  | 'terms'
  | 'aways'
  | 'stated'
  | 'subjects'
  | 'deeds'
  | 'events'
  | 'cases'
  | 'books'
  | 'setting'
>;

function othersOf(set: FactSet, tree: Tree): Others {
  const aways = set.aways ?? none.aways;
  const byName = once(() => groupBy(aways.known ? aways.value : [], ({ name }) => [name]));
  const subjects = set.subjects ?? none.subjects;
  const byKind = once(() => groupBy(subjects.known ? subjects.value : [], ({ kind }) => [kind]));
  const deeds = set.deeds ?? none.deeds;
  const done = once(() =>
    groupBy(deeds.known ? [...deeds.value].sort(inOrderOfDay) : [], ({ handle, of }) =>
      of.map((one) => `${handle} ${one}`),
    ),
  );
  const events = set.events ?? none.events;
  const happened = once(() =>
    groupBy(events.known ? [...events.value].sort(inOrderOfDay) : [], ({ kind, of }) => [
      `${kind} ${of ?? ''}`,
    ]),
  );
  return {
    span: set.span,
    terms: termsOf(set),
    cases: ofUnits(set.cases ?? none.cases),
    books: ofUnits(set.books ?? none.books),
    aways: (name) => (aways.known ? known(byName().get(name) ?? []) : aways),
    stated: (rule, subject) =>
      set.statements?.findLast((one) => one.rule === rule && one.subject === subject),
    subjects: (kind) => (subjects.known ? known(byKind().get(kind) ?? []) : subjects),
    deeds: (handle, subject, period) =>
      deeds.known ? known(within(done().get(`${handle} ${subject}`) ?? [], period)) : deeds,
    events: (kind, subject) => {
      if (!events.known) return events;
      const own = [`${kind} ${subject}`, `${kind} `].flatMap((key) => happened().get(key) ?? []);
      return known(own.sort(inOrderOfDay));
    },
    setting: (of, unit, on) =>
      set.settings === undefined
        ? valueOn(of.default ?? [], on)
        : resolve(of, set.settings, { on, chain: chainOf(tree, unit, set.above) }),
  };
}

/** What a unit answers for, or, with null, everything. */
function ofUnits<T extends { readonly unit: string }>(
  all: Answer<readonly T[]>,
): (unit: string | null) => Answer<readonly T[]> {
  const groups = once(() => groupBy(all.known ? all.value : [], ({ unit }) => [null, unit]));
  return (unit) => (all.known ? known(groups().get(unit) ?? []) : all);
}

function termsOf(set: FactSet): Facts['terms'] {
  const terms = set.terms ?? none.terms;
  if (!terms.known) return () => terms;
  const ofUnit = once(() => groupBy([...terms.value].sort(inOrderOfTerm), ({ unit }) => [unit]));
  return (unit) => known(ofUnit().get(unit) ?? []);
}

function inOrderOfTerm(a: TermFact, b: TermFact): number {
  return a.from < b.from ? -1 : 1;
}

/** A unit and those above it, nearest first. */
function chainOf({ unit: unitOf }: Tree, unit: string | null, above: FactSet['above']): string[] {
  const chain: string[] = [];
  for (let id = unit; id !== null && !chain.includes(id); ) {
    chain.push(id);
    id = unitOf(id)?.partOf ?? unitOf(id)?.parent ?? above?.get(id) ?? null;
  }
  return chain;
}
