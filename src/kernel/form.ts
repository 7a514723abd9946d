import type { IsoDate } from './date.ts';
import type { Text } from './text.ts';

/**
 * Forms are data. The same definition draws the page, checks what the API receives, fills the paper
 * and reads the workbook; so a new institution needs no page and no migration. A value is plain
 * JSON.
 */

/** What every field says. The key under which it stands in `fields` is its id. */
interface FieldBase {
  readonly label: Text;
  readonly required: boolean;
  /** Id of the permission that it takes to see the field, or everybody who sees the record. */
  readonly seenBy: string;
  /** Stored in the suite-tagged envelope, never as clear text. */
  readonly sealed: boolean;
  /** Years that it is kept after the record's year of account; null: as long as the record. */
  readonly retention: number | null;
  /** Other headers that workbooks use for it. */
  readonly synonyms?: readonly string[];
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly lines: 'one' | 'many';
  /** In characters, a Chinese one counting as one. */
  readonly maxLength: number;
}

/** A calendar day within `[min, max]`. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly min: IsoDate | null;
  readonly max: IsoDate | null;
}

/** Id of a person. */
export interface PersonField extends FieldBase {
  readonly kind: 'person';
}

/** Id of a unit or body, as facts have it: `7`, `7:branch-committee`. */
export interface UnitField extends FieldBase {
  readonly kind: 'unit';
}

/** Whole fen, as a JSON integer; `fenFromJson` makes it money. */
export interface MoneyField extends FieldBase {
  readonly kind: 'money';
  readonly min: number;
  readonly max: number;
}

/** A whole number of something, such as persons or minutes. */
export interface CountField extends FieldBase {
  readonly kind: 'count';
  readonly unit: Text;
  readonly min: number;
  readonly max: number;
}

export interface Option {
  readonly id: string;
  readonly label: Text;
  /** Other words that workbooks use for it. */
  readonly synonyms?: readonly string[];
}

/** One option's id, or with `many` a list of them without repetition. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly pick: 'one' | 'many';
  readonly options: readonly [Option, ...Option[]];
}

/** Id of a stored file. */
export interface FileField extends FieldBase {
  readonly kind: 'file';
}

/** Rows of fields, such as agenda items; every limit is a number of rows. */
export interface ListField extends FieldBase {
  readonly kind: 'list';
  readonly of: Fields;
  readonly min: number;
  readonly max: number;
}

export type Field =
  | TextField
  | DateField
  | PersonField
  | UnitField
  | MoneyField
  | CountField
  | ChoiceField
  | FileField
  | ListField;

export interface Fields {
  readonly [id: string]: Field;
}

export interface Form<F extends Fields = Fields> {
  readonly id: string;
  readonly name: Text;
  readonly fields: F;
}

type ValueOfField<F extends Field> = F extends ListField
  ? readonly ValueOfFields<F['of']>[]
  : F extends ChoiceField
    ? F['pick'] extends 'many'
      ? readonly F['options'][number]['id'][]
      : F['options'][number]['id']
    : F extends MoneyField | CountField
      ? number
      : F extends DateField
        ? IsoDate
        : string;

type Show<T> = { readonly [K in keyof T]: T[K] };

/** A required field is always there; any other is absent when empty, never null or ''. */
export type ValueOfFields<F extends Fields> = Show<
  { [K in keyof F as F[K]['required'] extends true ? K : never]: ValueOfField<F[K]> } & {
    [K in keyof F as F[K]['required'] extends true ? never : K]?: ValueOfField<F[K]>;
  }
>;

/** The value that a form validates: `ValueOf<typeof myForm>`. */
export type ValueOf<T extends Form> = ValueOfFields<T['fields']>;

/** The usual answers, to be spread into a field: everybody sees it, kept as long as the record. */
export const openField = { seenBy: 'all', sealed: false, retention: null } as const;

const idPattern = /^[a-z][A-Za-z0-9]*$/;

/** @throws RangeError on a definition that contradicts itself: a bug, found when it is loaded. */
function checkFields(fields: Fields, path: string): void {
  for (const [id, field] of Object.entries(fields)) {
    const at = `${path}.${id}`;
    if (!idPattern.test(id)) throw new RangeError(`${at}: an id is lower camel case`);
    if ('min' in field && field.min !== null && field.max !== null && field.min > field.max) {
      throw new RangeError(`${at}: min is above max`);
    }
    if (field.kind === 'choice') {
      const ids = field.options.map((option) => option.id);
      if (new Set(ids).size < ids.length) throw new RangeError(`${at}: an option stands twice`);
    }
    if (field.kind === 'list') checkFields(field.of, at);
  }
}

/** @throws RangeError on a definition that contradicts itself. */
export function form<const F extends Fields>(definition: Form<F>): Form<F> {
  checkFields(definition.fields, definition.id);
  return Object.freeze({ ...definition });
}

/** One field and where it stands; `path` is `agenda.topic` for a field of a list's rows. */
export interface Placed {
  readonly path: string;
  readonly field: Field;
}

/** Every field in reading order, those of a list after the list itself. */
export function placedFields(fields: Fields): Placed[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const below = field.kind === 'list' ? placedFields(field.of) : [];
    const inner = below.map((placed) => ({ ...placed, path: `${id}.${placed.path}` }));
    return [{ path: id, field }, ...inner];
  });
}

/** The part of a value that a reader may see; `may` answers for one permission. */
export function visiblePart(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  may: (permission: string) => boolean,
): Record<string, unknown> {
  const seen: Record<string, unknown> = {};
  for (const [id, field] of Object.entries(fields)) {
    if (!Object.hasOwn(value, id)) continue;
    if (field.seenBy !== 'all' && !may(field.seenBy)) continue;
    const part = value[id];
    seen[id] =
      field.kind === 'list' && Array.isArray(part)
        ? part.map((row: Readonly<Record<string, unknown>>) => visiblePart(field.of, row, may))
        : part;
  }
  return seen;
}
