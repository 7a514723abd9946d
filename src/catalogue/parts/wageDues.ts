import type { BookTools, KnownPayer, SheetAnswer } from '../../engines/ledger/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { ok } from '../../kernel/result.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { duesKindOf, duesKinds } from './duesKinds.ts';
import { duesOfPay } from './payBase.ts';
import { categoryUnknown } from './wageProblems.ts';
import { readWageSheet, type WageRow } from './wageSheet.ts';

/**
 * A wage sheet with the dues of everybody in it. Of a row with a problem nothing is worked out.
 *
 * Problems: those of `readWageSheet`, and of a person `table/category-unknown`.
 */
export const duesSheet: BookTools['sheet'] = (rows, known, on, ask) => {
  const sheet = readWageSheet(rows);
  if (!sheet.ok) return sheet;
  const { people, columns, skipped, problems } = sheet.value;
  return ok({
    columns: columns.map(({ letter, header, is }) => ({ letter, header, is })),
    people: duesOfWages(people, known, on, ask),
    skipped,
    problems,
  });
};

/** Dues of everybody in a wage sheet. What the roster knows of a person goes before the sheet. */
export function duesOfWages(
  people: readonly WageRow[],
  known: (person: WageRow) => KnownPayer | null,
  on: IsoDate,
  ask: AskSetting,
): readonly SheetAnswer[] {
  return people.map((person) => {
    const { row, name, lines, problems } = person;
    const who = known(person);
    const said = person.category === null ? null : duesKindOf(person.category);
    const kind = duesKinds.find(({ id }) => id === who?.kind) ?? said;
    // How an item is taken depends on nobody’s category, so the items are shown all the same.
    const question = { kind: kind?.id ?? 'salaried', level: who?.level ?? null, on } as const;
    const answer = duesOfPay(lines, question, ask);
    const faults = kind === null ? [...problems, categoryUnknown(person)] : problems;
    const readings = faults.length === 0 ? answer.readings : [];
    return {
      row,
      name,
      kind: kind?.id ?? null,
      lines: answer.lines.map(({ name, amount, way, why, cite }) => {
        return { name, amount, way, why, cite };
      }),
      readings,
      problems: faults,
    };
  });
}
