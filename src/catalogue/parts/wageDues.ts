import type { IsoDate } from '../../kernel/date.ts';
import type { Problem } from '../../kernel/result.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { type DuesKind, duesKindOf } from './duesKinds.ts';
import { duesOfPay, type JudgedLine, type Reading } from './payBase.ts';
import { categoryUnknown } from './wageProblems.ts';
import type { WageRow } from './wageSheet.ts';

/** What one row of a wage sheet comes to. */
export interface WageAnswer {
  readonly row: number;
  readonly name: string;
  readonly kind: DuesKind['id'] | null;
  /** Each item with how it was taken, why, and on whose word. */
  readonly lines: readonly JudgedLine[];
  /** One: the answer. More: the bureau has not decided, all stand side by side. None: see below. */
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
}

/** What the roster knows of a person; null: nothing, and then the sheet’s own words are asked. */
export type KnownPerson = { readonly kind: DuesKind['id']; readonly level: string | null } | null;

/** Dues of everybody in a wage sheet. Of a row with a problem nothing is worked out. */
export function duesOfWages(
  people: readonly WageRow[],
  known: (person: WageRow) => KnownPerson,
  on: IsoDate,
  ask: AskSetting,
): readonly WageAnswer[] {
  return people.map((person) => {
    const { row, name, lines, problems } = person;
    const said = person.category === null ? null : duesKindOf(person.category);
    const who = known(person) ?? (said && { kind: said.id, level: null });
    // The category of nobody matters to how an item is taken, so the items are shown all the same.
    const question = { kind: who?.kind ?? 'salaried', level: who?.level ?? null, on } as const;
    const answer = duesOfPay(lines, question, ask);
    const faults = who === null ? [...problems, categoryUnknown(person)] : problems;
    const readings = faults.length === 0 ? answer.readings : [];
    return {
      row,
      name,
      kind: who?.kind ?? null,
      lines: answer.lines,
      readings,
      problems: faults,
    };
  });
}
