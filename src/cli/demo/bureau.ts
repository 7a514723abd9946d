import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { PlannedCase } from './cases/case.ts';
import { planCases } from './cases/cases.ts';
import { type Chance, chance } from './chance.ts';
import { daysOf } from './days.ts';
import { idOf } from './ids.ts';
import { officesAbove, officesOf, officesOfBranch } from './offices.ts';
import { demoPerson } from './people.ts';
import type { PlannedBranch, PlannedMember, PlannedOffice } from './plan.ts';
import { type PlannedTerm, plannedTerms } from './terms.ts';
import { type DemoUnit, demoTree } from './tree.ts';

/** The whole bureau before anything of it is written, but for what it held. */
export interface PlannedBureau {
  /** Groups among them, each behind its branch. */
  readonly units: readonly DemoUnit[];
  readonly branches: ReadonlyMap<string, PlannedBranch>;
  /** Offices of the committees above the branches. */
  readonly above: readonly PlannedOffice[];
  /** By the key of the unit. */
  readonly terms: ReadonlyMap<string, PlannedTerm>;
  /** Ways into the Party, and the reviews that belong to them. */
  readonly cases: readonly PlannedCase[];
}

const seed = 20_190_301;

export function planBureau(today: IsoDate): PlannedBureau {
  const luck = chance(seed);
  const rosters = new Map<string, PlannedBranch>();
  let count = 0;
  const tree = demoTree(today);
  for (const unit of tree.filter(({ people = 0 }) => people > 0)) {
    rosters.set(unit.key, branchOf(unit, count, today, luck));
    count += unit.people ?? 0;
  }
  const { branches, cases } = planCases(tree, rosters, today);
  const units = tree.flatMap((unit) => [unit, ...(branches.get(unit.key)?.groups ?? [])]);
  const above = officesAbove(tree, branches, today);
  return { units, branches, above, terms: plannedTerms(units, today), cases };
}

function branchOf(unit: DemoUnit, first: number, today: IsoDate, luck: Chance): PlannedBranch {
  const groups = groupsOf(unit);
  const admissions = admissionsOf(unit.key, today);
  const retired = unit.retired === true;
  const members = Array.from({ length: unit.people ?? 0 }, (_, i): PlannedMember => {
    const inOffice = i < officesOf(unit);
    const made = demoPerson(first + i, { retired, inOffice, admissions }, luck);
    // Whoever was admitted in a meeting is a member from the next day on.
    const on = made.memberKind === 'probationary' ? addDays(made.joinedOn, 1) : unit.on;
    const who = idOf(`${unit.key} ${i}`, `${unit.on}T09:00:00+08:00`);
    return { ...made, who, on, team: groups[i % Math.max(1, groups.length)]?.key ?? null };
  });
  const branch = { unit, groups, members };
  return { ...branch, offices: officesOfBranch(branch, today) };
}

/** Branches of 20 and more work in two groups. */
function groupsOf(unit: DemoUnit): DemoUnit[] {
  if ((unit.people ?? 0) < 20) return [];
  const { on } = unit;
  return ['第一党小组', '第二党小组'].map((name, i) => ({
    ...{ key: `${unit.key}-g${i + 1}`, parent: unit.key, kind: 'group', name, on },
    relation: 'subordinate',
  }));
}

/** The assemblies that were held this year; before the first of them, a day of last year. */
function admissionsOf(key: string, today: IsoDate): readonly [IsoDate, ...IsoDate[]] {
  const [first, ...others] = daysOf(key, today)
    .filter(({ themeDay, hasAssembly }) => hasAssembly && themeDay < today)
    .map(({ themeDay }) => themeDay);
  return first === undefined ? [addDays(today, -120)] : [first, ...others];
}
