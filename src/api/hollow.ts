import type { IsoDate } from '../kernel/date.ts';

/** What of an answer is the same for everybody, or may be told without telling anything. */
export interface Hollow {
  readonly today: IsoDate;
  /** The permissions that the person holds somewhere, where an answer lists what may be done. */
  readonly may: readonly string[];
}

/** A schema of the contract as far as its shape is asked. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const nobody = '00000000-0000-7000-8000-000000000000';

/**
 * An answer of the right shape that says nothing: no entry in any list, no word in any field, zero
 * for every number. Made of the contract alone; no record is ever read for it.
 */
export function hollowOf(schema: Schema, hollow: Hollow, name = ''): unknown {
  if (isNullable(schema)) return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return hollowOf(schema.anyOf[0] ?? {}, hollow, name);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [
          key,
          hollowOf(schema.properties?.[key] ?? {}, hollow, key),
        ]),
      );
    case 'array':
      return name === 'may' ? [...hollow.may] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'string':
      return wordOf(schema, hollow, name);
    default:
      return null;
  }
}

function isNullable({ nullable, type, anyOf }: Schema): boolean {
  if (nullable === true || (Array.isArray(type) && type.includes('null'))) return true;
  return anyOf?.some((one) => one.type === 'null') === true;
}

/** A word of the form that pages reckon with; else none. */
function wordOf({ format, pattern }: Schema, { today }: Hollow, name: string): string {
  if (format === 'date') return today;
  if (name === 'at' || name.endsWith('At') || name === 'until') return `${today}T00:00:00.000Z`;
  if (pattern?.startsWith('^[0-9a-f]{8}') === true) return nobody;
  if (pattern?.startsWith('^20\\d{2}-') === true) return today.slice(0, 7);
  return '';
}
