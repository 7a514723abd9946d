import { type Fields, type Option, openField } from '../../kernel/form.ts';
import { type Text, text } from '../../kernel/text.ts';

/** Fields of documents that go with a step; what must be there is `required`. */
const given = { ...openField, required: true } as const;
const maybe = { ...openField, required: false } as const;
const anyDay = { kind: 'date', min: null, max: null } as const;
const oneLine = { kind: 'text', lines: 'one', maxLength: 200 } as const;
const lines = { kind: 'text', lines: 'many', maxLength: 20_000 } as const;

export const day = (label: Text) => ({ ...given, ...anyDay, label });
export const dayIfAny = (label: Text) => ({ ...maybe, ...anyDay, label });
export const wordsIfAny = (label: Text) => ({ ...maybe, ...oneLine, label });
export const textIfAny = (label: Text) => ({ ...maybe, ...lines, label });
export const paperIfAny = (label: Text) => ({ ...maybe, kind: 'file', label }) as const;
export const unitGiven = (label: Text) => ({ ...given, kind: 'unit', label }) as const;

export const countIfAny = (label: Text, unit: Text, max: number) =>
  ({ ...maybe, kind: 'count', unit, min: 0, max, label }) as const;

export const option = (id: string, zh: string, en: string): Option => ({ id, label: text(zh, en) });

export const oneOf = (label: Text, ...options: readonly [Option, ...Option[]]) =>
  ({ ...given, kind: 'choice', pick: 'one', options, label }) as const;

export const oneOfIfAny = (label: Text, ...options: readonly [Option, ...Option[]]) =>
  ({ ...maybe, kind: 'choice', pick: 'one', options, label }) as const;

export const someOf = (label: Text, ...options: readonly [Option, ...Option[]]) =>
  ({ ...maybe, kind: 'choice', pick: 'many', options, label }) as const;

/** Rows of fields, none of them asked for. */
export const rowsIfAny = <const F extends Fields>(label: Text, max: number, of: F) =>
  ({ ...maybe, kind: 'list', min: 0, max, of, label }) as const;

/** One person a row; `most` rows at most. */
export const persons = (label: Text, most: number) =>
  ({
    ...given,
    kind: 'list',
    label,
    min: 1,
    max: most,
    of: { person: { ...given, kind: 'person', label: text('姓名', 'name') } },
  }) as const;
