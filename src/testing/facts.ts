import type { IsoDate } from '../kernel/date.ts';
import {
  type ActivityFact,
  type FactSet,
  known,
  type MemberFact,
  type OfficeFact,
  type UnitFact,
} from '../kernel/facts.ts';
import type { TermFact } from '../kernel/term.ts';

/** Facts for tests: one branch that is fine, from which a test departs in what it is about. */
export function unitFact(change: Partial<UnitFact>): UnitFact {
  return { id: 'u1', kind: 'branch', name: '第一党支部', from: null, to: null, ...change };
}

export function memberFact(change: Partial<MemberFact>): MemberFact {
  return {
    person: 'p1',
    name: '张三',
    unit: 'u1',
    kind: 'formal',
    from: null,
    to: null,
    joinedOn: '2010-07-01',
    fullOn: '2011-07-01',
    idNumber: 'valid',
    ...change,
  };
}

/** `count` members of a branch with the same change. */
export function memberFacts(count: number, change: Partial<MemberFact>): MemberFact[] {
  const kind = change.kind ?? 'formal';
  return Array.from({ length: count }, (_, i) =>
    memberFact({ ...change, person: `${change.unit ?? 'u1'}-${kind}-${i}` }),
  );
}

export function activityFact(change: Partial<ActivityFact>): ActivityFact {
  return {
    id: 'a1',
    handle: 'branch-assembly',
    unit: 'u1',
    on: '2026-02-10',
    place: '三楼会议室',
    host: '张三',
    recorder: '李四',
    expected: 20,
    present: 20,
    absences: [],
    agenda: ['学习党章'],
    gist: '张三领学，李四发言',
    resolutions: [],
    ballots: [],
    ...change,
  };
}

export function heldOn(...days: readonly IsoDate[]): ActivityFact[] {
  return days.map((on, i) => activityFact({ id: `a${i}`, on }));
}

/** A year of one branch, with what a test gives and nothing else. */
export function factSet(change: {
  readonly units?: readonly UnitFact[];
  readonly members?: readonly MemberFact[];
  readonly activities?: readonly ActivityFact[];
  readonly rest?: Partial<FactSet>;
}): FactSet {
  return {
    units: known(change.units ?? [unitFact({})]),
    members: known(change.members ?? []),
    headcounts: [],
    activities: known(change.activities ?? []),
    span: { from: '2026-01-01', to: '2027-01-01' },
    ...change.rest,
  };
}

/** The committee of the branch `u1`, a part of it. */
export function committeeFact(change: Partial<UnitFact>): UnitFact {
  return unitFact({ id: 'u1-committee', kind: 'branch-committee', partOf: 'u1', ...change });
}

/** A group of the branch `u1`, a part of it. */
export function groupFact(change: Partial<UnitFact>): UnitFact {
  return unitFact({ id: 'u1-g1', kind: 'group', name: '第一党小组', partOf: 'u1', ...change });
}

/** One office; the person is `p1` unless a test says who. */
export function officeFact(change: Partial<OfficeFact>): OfficeFact {
  return {
    person: 'p1',
    name: '张三',
    post: 'secretary',
    unit: 'u1',
    from: null,
    to: null,
    ...change,
  };
}

/** A committee of one person a post: `seated('secretary', 'organisation-member')`. */
export function seated(...posts: readonly string[]): OfficeFact[] {
  return posts.map((post, i) =>
    officeFact({ person: `s${i}`, name: `委员${i}`, post, unit: 'u1-committee' }),
  );
}

/** A term of three years of the branch `u1` that ended on 2026-07-01, with all its papers. */
export function termFact(change: Partial<TermFact>): TermFact {
  return {
    ...{ id: 't1', unit: 'u1', from: '2023-07-01', to: null, years: 3, extension: null },
    approval: { on: '2023-06-10', documentNo: '1号' },
    reminders: [{ on: '2025-12-20', documentNo: null }],
    ...{ requests: [], approvals: [] },
    ...change,
  };
}

/** One branch and its terms. */
export function withTerms(...terms: readonly TermFact[]): FactSet {
  return factSet({ rest: { terms: known(terms) } });
}
