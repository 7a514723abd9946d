import fc from 'fast-check';
import { type Permission, type Reach, type Role, role } from '../engines/org/define.ts';
import type { Link, Unit } from '../engines/org/tree.ts';
import type { Grant } from '../engines/org/wall.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { text } from '../kernel/text.ts';

/** Random bureaus for the two walls to disagree about. Days are counted from `firstDay`. */

const firstDay: IsoDate = '2026-01-01';
const lastDay = 20;
export const dayOf = (n: number): IsoDate => addDays(firstDay, n);

export interface WorldGrant extends Grant {
  readonly mine: boolean;
  readonly state: 'granted' | 'asked' | 'refused' | 'ended';
}

/** Somebody's line on a roster; `mine` is the line of the person who asks. */
export interface WorldLine {
  readonly unit: number;
  readonly team: number | null;
  readonly mine: boolean;
  readonly standing: 'member' | 'known';
}

export interface World {
  readonly today: IsoDate;
  readonly units: readonly Unit[];
  readonly links: readonly Link[];
  /** Of units that ended: from which day on which unit keeps their records. */
  readonly successions: readonly { unit: string; keeper: string; from: IsoDate }[];
  readonly grants: readonly WorldGrant[];
  readonly lines: readonly WorldLine[];
  /** Links and lives that were recorded once and voided since: nobody may go by them. */
  readonly voided: readonly Link[];
}

interface Seed {
  readonly up: number;
  readonly later: number;
  readonly turns: number;
  readonly guide: number | null;
  readonly from: number;
  readonly length: number | null;
  readonly keeper: number | null;
  readonly voidedUp: number | null;
}

const rare = <T>(arb: fc.Arbitrary<T>, freq: number) => fc.option(arb, { freq, nil: null });
const big = fc.nat(10_000);

const seed: fc.Arbitrary<Seed> = fc.record({
  up: big,
  later: big,
  turns: fc.integer({ min: -5, max: lastDay }),
  guide: rare(big, 2),
  from: fc.integer({ min: -5, max: 6 }),
  length: rare(fc.integer({ min: 1, max: lastDay }), 2),
  keeper: fc.option(big, { freq: 6, nil: null }),
  voidedUp: rare(big, 2),
});

const id = (index: number): string => String(index + 1);
/** Mostly near: deep trees rather than flat ones. */
const before = (index: number, pick: number): number =>
  pick % 3 === 0 ? pick % index : Math.max(0, index - 1 - (pick % 4));

function endOf({ from, length }: Seed): IsoDate | null {
  return length === null ? null : dayOf(from + length);
}

function unitsOf(seeds: readonly Seed[]): Unit[] {
  return seeds.map((one, i) => {
    const to = endOf(one);
    const keeper = to === null || one.keeper === null ? null : one.keeper % seeds.length;
    const successor = keeper === null || keeper === i ? null : id(keeper);
    return { id: id(i), kind: 'k', from: dayOf(one.from), to, successor };
  });
}

/** Under one unit at first, under another from `turns` on; some end with the unit, some do not. */
function linksOf(seeds: readonly Seed[]): Link[] {
  return seeds.flatMap((one, i): Link[] => {
    if (i === 0) return [];
    const unit = id(i);
    const [start, to] = [one.from, endOf(one)];
    const end = to !== null && one.up % 2 === 0 ? to : null;
    const above = id(before(i, one.up));
    const turn = dayOf(one.turns);
    const link = { unit, relation: 'subordinate' } as const;
    const guided: Link[] =
      one.guide === null || one.guide % seeds.length === i
        ? []
        : [
            {
              ...{ unit, above: id(one.guide % seeds.length), relation: 'guided' },
              ...{ from: dayOf(start), to: end },
            },
          ];
    if (one.guide !== null && one.guide % 5 > 0) return guided;
    if (one.turns <= start || (end !== null && turn >= end)) {
      return [...guided, { ...link, above, from: dayOf(start), to: end }];
    }
    const next = id(before(i, one.later));
    return [
      ...guided,
      { ...link, above, from: dayOf(start), to: turn },
      { ...link, above: next, from: turn, to: end },
    ];
  });
}

const reaches: readonly Reach[] = ['unit', 'unit-and-below', 'below', 'guided'];

/** Beside the catalogue's roles, one for each reach that holds everything that writes and reads. */
export function wholeRoles(permissions: readonly Permission[]): Role[] {
  return reaches.map((reach) =>
    role({
      id: `whole-${reach}`,
      name: text(reach, reach),
      office: 'business',
      meant: text(reach, reach),
      allows: permissions.map((permission) => ({ permission: permission.id, reach })),
    }),
  );
}

function grantsFor(roles: readonly string[], count: number): fc.Arbitrary<WorldGrant[]> {
  const one = fc
    .record({
      role: fc.constantFrom(...roles),
      unit: fc.nat(count - 1),
      from: fc.integer({ min: -5, max: lastDay }),
      length: rare(fc.integer({ min: 1, max: lastDay }), 3),
      mine: fc.option(fc.constant(true), { freq: 5, nil: false }),
      state: fc.constantFrom('granted', 'granted', 'granted', 'asked', 'refused', 'ended'),
    })
    .map(({ unit, from, length, ...rest }) => {
      const to = length === null ? null : dayOf(from + length);
      return { ...rest, unit: id(unit), from: dayOf(from), to } as WorldGrant;
    });
  return fc.array(one, { minLength: 1, maxLength: 5 });
}

function linesFor(count: number): fc.Arbitrary<WorldLine[]> {
  const unit = fc.integer({ min: 1, max: count });
  return fc.array(
    fc.record({
      unit,
      team: rare(unit, 2),
      mine: rare(fc.constant(true), 8).map((mine) => mine === true),
      standing: fc.constantFrom('member' as const, 'known' as const),
    }),
    { minLength: 1, maxLength: 30 },
  );
}

/** @param business roles that may meet in one person, `all` of them also ones that may not */
export function worlds(most: number, business: readonly string[], all: readonly string[]) {
  const size = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 2, max: Math.min(20, most) }) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: most }) },
  );
  return size.chain((count) =>
    fc
      .record({
        seeds: fc.array(seed, { minLength: count, maxLength: count }),
        today: fc.nat(lastDay),
        grants: fc.oneof(
          { weight: 4, arbitrary: grantsFor(business, count) },
          { weight: 1, arbitrary: grantsFor(all, count) },
        ),
        lines: linesFor(count),
      })
      .map(({ seeds, today, grants, lines }): World => {
        const units = unitsOf(seeds);
        const successions = units.flatMap(({ id: unit, to, successor }) =>
          to === null || successor === null ? [] : [{ unit, keeper: successor, from: to }],
        );
        const voided = seeds.flatMap(({ voidedUp, from }, i): Link[] =>
          voidedUp === null || voidedUp % count === i
            ? []
            : [
                {
                  ...{ unit: id(i), above: id(voidedUp % count), relation: 'subordinate' },
                  ...{ from: dayOf(from), to: null },
                },
              ],
        );
        const on = dayOf(today);
        return { today: on, units, links: linksOf(seeds), successions, grants, lines, voided };
      }),
  );
}
