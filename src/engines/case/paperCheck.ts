import type { Text } from '../../kernel/text.ts';
import { type CasePaper, type PaperSheet, personKeys, type When } from './paperTypes.ts';
import type { Step } from './types.ts';

const slots = /\{([^}]*)\}/g;
const heads: Readonly<Record<string, readonly string[]>> = {
  person: personKeys,
  unit: ['name'],
  above: ['name'],
  notice: ['from', 'to', 'days'],
};

/**
 * @throws RangeError where a paper names a step or slot that is not there, or one sealed, or waits
 * for an answer that a step never gives.
 */
export function checkPaper(id: string, paper: CasePaper, steps: readonly Step[]): void {
  const at = `${id}/${paper.id}`;
  const own = steps.find((step) => step.id === paper.step);
  if (own === undefined) throw new RangeError(`${at}: there is no step “${paper.step}”`);
  for (const [words, each] of wordsOf(paper)) {
    for (const [, slot = ''] of `${words?.zh}${words?.en}`.matchAll(slots)) {
      if (!isSlot(slot, steps, each)) throw new RangeError(`${at}: no slot {${slot}}`);
    }
  }
  for (const { slot, is } of conditionsOf(paper.sheet)) {
    const answers = answersOf(slot, steps);
    const never = is.find((answer) => answer !== null && !answers.includes(answer));
    if (answers.length > 0 && never === undefined) continue;
    throw new RangeError(`${at}: {${slot}} never says “${never ?? ''}”`);
  }
}

function conditionsOf(sheet: PaperSheet): readonly When[] {
  if (sheet.kind !== 'letter') return [];
  return sheet.paragraphs.flatMap((said) => ('when' in said ? said.when : []));
}

/** What a slot may say, where that is a choice that a paper may read; of anything else nothing. */
function answersOf(slot: string, steps: readonly Step[]): readonly string[] {
  const [head = '', key = '', ...rest] = slot.split('.');
  const step = steps.find(({ id }) => id === head);
  if (step === undefined || rest.length > 0) return [];
  if (key === 'outcome') return step.outcomes.map(({ id }) => id);
  const field = step.documents.fields[key];
  if (field?.kind !== 'choice' || field.sealed) return [];
  return field.options.map(({ id }) => id);
}

function isSlot(slot: string, steps: readonly Step[], each: string | undefined): boolean {
  const [head = '', key = '', ...rest] = slot.split('.');
  if (rest.length > 0) return false;
  const known = heads[head];
  if (known !== undefined) return known.includes(key);
  const step = steps.find(({ id }) => id === (head === 'each' ? each : head));
  if (step === undefined) return false;
  const field = step.documents.fields[key];
  return ['on', 'due', 'outcome'].includes(key) || (field !== undefined && !field.sealed);
}

type Said = readonly [words: Text | null, each?: string | undefined];

function wordsOf({ name, from, sheet }: CasePaper): readonly Said[] {
  return [[name], [from], ...sheetWords(sheet)];
}

function sheetWords(sheet: PaperSheet): readonly Said[] {
  switch (sheet.kind) {
    case 'form':
      return [
        ...sheet.facts.map(({ words }): Said => [words]),
        ...sheet.boxes.map(({ words, each }): Said => [words, each]),
        ...(sheet.vote ? [[sheet.vote.subject] as const] : []),
      ];
    case 'letter':
      return [
        [sheet.to],
        ...sheet.paragraphs.map((said): Said => ['when' in said ? said.words : said]),
      ];
    case 'notice':
      return [...sheet.facts, ...sheet.paragraphs].map(({ words }) => [words]);
    case 'list':
      return [
        ...sheet.facts.map(({ words }): Said => [words]),
        ...[...sheet.rows.flat(), ...sheet.paragraphs].map((words): Said => [words]),
      ];
  }
}
