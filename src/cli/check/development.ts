import developmentCase from '../../catalogue/parts/developmentCase.ts';
import { stepOfColumn } from '../../catalogue/parts/developmentLedger.ts';
import { stepsOf } from '../../engines/case/progress.ts';
import { daysBetween, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, StepFact, StepVote } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { type Branches, branchInTitle } from './branches.ts';
import {
  type Ask,
  asker,
  type Row,
  type RowPlace,
  type Skipped,
  type Table,
  wordsOf,
} from './cells.ts';
import { noColumn, type PersonCells, personCells } from './developmentCells.ts';

/** One row of 发展党员台账: the person's case, and of its columns what is not known and why. */
export interface DevelopmentLine {
  readonly one: CaseFact;
  readonly gaps: ReadonlyMap<string, Text>;
  readonly source: RowPlace;
}

/** The cases of one sheet; a row without a name is told and left. */
export function readDevelopment(
  table: Table,
  branches: Branches,
  asOf: IsoDate,
  skipped: Skipped[],
): DevelopmentLine[] {
  const ask = asker(table, skipped);
  const sheet = table.sheet.name;
  return table.match.records.flatMap((row) => {
    const source: RowPlace = { in: 'workbook', sheet, row: row.row };
    const name = wordsOf(ask(row, 'name'));
    if (!name) {
      skipped.push({ sheet, row: row.row, reason: text('没有姓名', 'no name') });
      return [];
    }
    const unit = unitOf(table, ask, row, branches, source);
    const cells = personCells(table, row, ask, asOf, skipped);
    const id = `${sheet}!${row.row}`;
    const born = cells.days.get('birth');
    const one: CaseFact = {
      ...{ id, handle: developmentCase.id, name, person: id, unit, source },
      ...(born === undefined ? {} : { born }),
      steps: takenIn(cells, wordsOf(ask(row, 'lateReason')) ?? null),
      unread: unreadOf(cells),
    };
    return [{ one, gaps: cells.gaps, source }];
  });
}

function unitOf(table: Table, ask: Ask, row: Row, branches: Branches, source: RowPlace): string {
  const sheet = table.sheet.name;
  const own = wordsOf(ask(row, 'branch'));
  if (own) return branches.idOf(own, source);
  const named = branchInTitle(table.title) ?? branchInTitle(sheet);
  if (named !== null) return branches.idOf(named, source);
  return branches.only() ?? branches.idOf(`${sheet}（台账未写支部）`, source);
}

/** A day in a column is the day of its step; what the ledger does not say of it stays unsaid. */
function takenIn(cells: PersonCells, lateReason: string | null): readonly StepFact[] {
  return Object.entries(stepOfColumn).flatMap(([column, step]): readonly StepFact[] => {
    const on = cells.days.get(column);
    if (on === undefined) return [];
    const documents = documentsOf(step, on, cells, lateReason);
    const end = outcomes[step];
    const outcome = end === undefined ? {} : { outcome: end };
    const vote = step === 'admission' ? { vote: voteOf(cells) } : {};
    return [{ step, on, documents, ...outcome, ...vote }];
  });
}

/** A ledger keeps what was carried: a meeting or an approval in vain leaves its cell empty. */
const outcomes: Readonly<Record<string, string>> = {
  admission: 'admitted',
  approval: 'approved',
  confirmation: 'confirmed',
  'confirmation-approval': 'confirmed',
};

function documentsOf(
  step: string,
  on: IsoDate,
  { days, counts }: PersonCells,
  lateReason: string | null,
): StepFact['documents'] {
  if (step === 'target-consent') {
    return { noticeFrom: days.get('noticeFrom'), noticeTo: days.get('noticeTo') };
  }
  if (step === 'political-review') return { conclusion: 'qualified' };
  if (step === 'training') {
    const from = days.get('trainingFrom');
    const lasted = from === undefined || from > on ? undefined : daysBetween(from, on) + 1;
    return { days: lasted, hours: counts.get('trainingHours') };
  }
  return step === 'approval' && lateReason !== null ? { lateReason } : {};
}

/** 赞成 are the ballots in the room; who handed in nothing in writing leaves 书面同意 empty. */
function voteOf({ counts }: PersonCells): StepVote {
  const [entitled, present, yes] = ['entitled', 'present', 'yes'].map((id) => counts.get(id));
  return {
    rule: 'V2',
    ...(entitled === undefined ? {} : { entitled }),
    ...(present === undefined ? {} : { present }),
    ...(yes === undefined ? {} : { yes }),
    written: counts.get('written') ?? 0,
  };
}

function unreadOf({ gaps }: PersonCells): NonNullable<CaseFact['unread']> {
  const kept = new Set(Object.values(stepOfColumn));
  const never = stepsOf(developmentCase)
    .filter(({ id }) => !kept.has(id))
    .map(({ id, name }) => ({ step: id, missing: noColumn(name) }));
  const left = Object.entries(stepOfColumn).flatMap(([column, step]) => {
    const missing = gaps.get(column);
    return missing === undefined ? [] : [{ step, missing }];
  });
  return [...never, ...left];
}
