import type { Paper } from '../documents/paper/paper.ts';
import { text } from '../kernel/text.ts';
import { byCodeFacts } from './activityByCode.ts';
import { headFacts, kindNames, type PaperSource } from './activityMinutes.ts';

/** A sheet to sign on: everybody of that day's roll, or blank lines where names are not kept. */
export function signInSheetOf(source: PaperSource): Paper {
  const { saved, parts, numberOnly, footer } = source;
  const name = kindNames(parts);
  const printed = new Set(parts.map(({ position }) => position));
  const people = saved.attendance
    .filter((one) => one.parts.length === 0 || one.parts.some((at) => printed.has(at)))
    .map((one) => [one.name]);
  const lines = Math.max(0, ...parts.map(({ part }) => part.expected));
  const blanks = Array.from({ length: lines }, () => [null]);
  return {
    layout: 'signin-sheet',
    title: text(`${name.zh}签到表`, `Sign-in sheet: ${name.en}`),
    organisation: saved.unitName,
    meta: [...headFacts(source, name), ...byCodeFacts(saved)],
    agenda: null,
    attendance: null,
    sections: [],
    votes: null,
    resolutions: null,
    table: {
      columns: [{ key: 'name', label: text('姓名', 'Name'), weight: 20 }],
      rows: numberOnly ? blanks : people,
    },
    signatures: [{ role: text('记录人', 'Recorder'), name: saved.recorderName, date: null }],
    footer,
  };
}
