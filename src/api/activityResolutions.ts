import type { Column, Paper } from '../documents/paper/paper.ts';
import { text } from '../kernel/text.ts';
import type { OutcomeRow } from '../store/followUp.ts';
import {
  headFacts,
  kindNames,
  type PaperSource,
  type PrintedPart,
  resolutionRows,
} from './activityMinutes.ts';

export function hasResolutions(parts: readonly PrintedPart[]): boolean {
  return parts.some((part) => resolutionRows(part).length > 0);
}

/** Each resolution with the last word on it, to be carried on by hand and signed. */
export function resolutionSheetOf(source: PaperSource): Paper {
  const { saved, parts, outcomes, footer } = source;
  const told = lastWords(outcomes);
  const rows = parts.flatMap((part) =>
    resolutionRows(part).map((one) => {
      const word = told.get(keyOf(part.part.handle, one.text));
      return [one.text, one.owner, one.due, word?.outcome ?? null, word?.doneOn ?? null];
    }),
  );
  const name = kindNames(parts);
  const [, called, time, place, host] = headFacts(source, name);
  return {
    layout: 'resolution-sheet',
    title: text(`${name.zh}决议事项落实表`, `Resolutions: ${name.en}`),
    organisation: saved.unitName,
    meta: [called, time, place, host].flatMap((fact) => fact ?? []),
    ...{ agenda: null, attendance: null, sections: [], votes: null, resolutions: null },
    table: { columns: [...columns], rows },
    signatures: [
      { role: text('党组织负责人', 'In charge'), name: null, date: null },
      { role: text('填表人', 'Filled in by'), name: null, date: null },
    ],
    footer,
  };
}

const columns: readonly Column[] = [
  { key: 'text', label: text('决议内容', 'Resolution'), weight: 51 },
  { key: 'owner', label: text('责任人', 'Owner'), weight: 19 },
  { key: 'due', label: text('完成时限', 'Due'), weight: 23 },
  { key: 'outcome', label: text('落实情况', 'Outcome'), weight: 28 },
  { key: 'closed', label: text('办结日期', 'Closed on'), weight: 23 },
];

function keyOf(handle: string, words: string | null): string {
  return `${handle} ${words?.trim() ?? ''}`;
}

/** The latest comes first, and it alone counts. */
function lastWords(outcomes: readonly OutcomeRow[]): ReadonlyMap<string, OutcomeRow> {
  return new Map(
    outcomes.toReversed().map((one) => [keyOf(one.handle, one.resolution), one] as const),
  );
}
