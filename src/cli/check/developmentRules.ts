import {
  type LedgerAnswer,
  ledgerAnswers,
  ledgerLacks,
  stepOfColumn,
} from '../../catalogue/parts/developmentLedger.ts';
import type { CaseDefect, NormRule, Unknown } from '../../engines/norm/define.ts';
import { type CaseVerdict, unknownOf } from '../../engines/norm/define-case.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Table } from './cells.ts';
import type { DevelopmentLine } from './development.ts';
import { noColumn } from './developmentCells.ts';

/** The rules that the papers can answer, and what is missing for the others. */
export interface Answerable {
  readonly rules: readonly NormRule[];
  readonly unanswered: readonly Unknown[];
}

/**
 * A ledger has columns for some of the rules on the admission of members, and of one person not
 * every cell. A rule is told as not checked, for all or for one, rather than believed.
 */
export function answerable(
  rules: readonly NormRule[],
  tables: readonly Table[],
  lines: readonly DevelopmentLine[],
): Answerable {
  if (tables.length === 0) return { rules, unanswered: [] };
  const gaps = new Map(lines.map(({ one, gaps: own }) => [one.id, own]));
  const kept: NormRule[] = [];
  const unanswered: Unknown[] = [];
  const leave = (rule: string, missing: Text) =>
    unanswered.push({ rule, subject: null, period: null, missing });
  for (const rule of rules) {
    const answer = ledgerAnswers[rule.id];
    const lacks = ledgerLacks[rule.id];
    const column = answer && absentFrom(tables, answer);
    if (lacks !== undefined) leave(rule.id, lacksText(lacks));
    else if (column) leave(rule.id, noColumn(column));
    else if (answer !== undefined && rule.type === 'defect' && rule.of === 'case') {
      kept.push(asAnswered(rule, answer, (id) => gaps.get(id) ?? new Map()));
      if (answer.rest !== undefined) leave(rule.id, lacksText(answer.rest));
    } else kept.push(rule);
  }
  return { rules: kept, unanswered };
}

function lacksText({ zh, en }: Text): Text {
  return text(`发展党员台账不记${zh}`, `the ledger of admissions does not keep ${en}`);
}

/** A column that the rule reads and that no table has. */
function absentFrom(tables: readonly Table[], answer: LedgerAnswer): Text | undefined {
  const asked = [...(answer.needs ?? []), ...(answer.doubts ?? [])];
  const absent = asked.find((id) => tables.every(({ match }) => match.mapping[id] === undefined));
  return tables[0]?.columns.find(({ id }) => id === absent)?.name;
}

function asAnswered(
  rule: CaseDefect,
  answer: LedgerAnswer,
  gapsOf: (id: string) => ReadonlyMap<string, Text>,
): CaseDefect {
  return {
    ...rule,
    judge: (one, facts, asOf) => {
      const gaps = gapsOf(one.id);
      const gap = (answer.needs ?? []).map((id) => gaps.get(id)).find((found) => found);
      if (gap !== undefined) return [unknownOf(gap)];
      return rule.judge(presumed(one), facts, asOf).map((verdict) => {
        const doubt = doubtOf(verdict, one, answer, gaps);
        return doubt === undefined ? verdict : unknownOf(doubt);
      });
    },
  };
}

/** What is not known and may turn a fault into none. */
function doubtOf(
  verdict: CaseVerdict,
  one: CaseFact,
  { doubts = [], doubtsOn = {} }: LedgerAnswer,
  gaps: ReadonlyMap<string, Text>,
): Text | undefined {
  if (verdict.verdict !== 'fault') return undefined;
  const own = Object.entries(doubtsOn).flatMap(([step, columns]) =>
    one.steps.some((taken) => taken.step === step && taken.on === verdict.on) ? columns : [],
  );
  return [...doubts, ...own].map((id) => gaps.get(id)).find((found) => found !== undefined);
}

/** What the ledger has no column for is no fault of the person: it is named as not checked. */
function presumed(one: CaseFact): CaseFact {
  const steps = one.steps.map((taken): StepFact => {
    if (taken.step !== stepOfColumn.confirmation) return taken;
    const documents = { ...taken.documents, committeeReviewedOn: taken.on };
    return { ...taken, documents, confirmed: ['heard'] };
  });
  return { ...one, steps };
}
