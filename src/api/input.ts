import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** What the server hands to a route once the schemas have passed it. */
export interface Asked {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

// Addresses carry text only, so numbers and booleans are read from it; bodies are taken as they
// are.
const strict = { allErrors: true, removeAdditional: false, allowUnionTypes: true } as const;
const ofBodies = new Ajv({ ...strict, coerceTypes: false });
const ofAddresses = new Ajv({ ...strict, coerceTypes: true });
for (const ajv of [ofBodies, ofAddresses]) {
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
}

export function validators(schema: unknown, part: string | undefined): ValidateFunction {
  return (part === 'body' ? ofBodies : ofAddresses).compile(schema as AnySchema);
}

/** Path of the field, as problems name it: `draft.parts.0.title`. */
export function pathOf(error: ErrorObject): string {
  const path = error.instancePath.split('/').slice(1);
  const { missingProperty, additionalProperty } = error.params as Record<string, string>;
  const last = missingProperty ?? additionalProperty;
  return [...path, ...(last === undefined ? [] : [last])].join('.');
}

/**
 * Where a text stands that no database and no paper can hold: one with a NUL, or with half a
 * character. undefined: everywhere are texts.
 */
export function unstorable(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return unstorableText(value) ? path : undefined;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined;
  for (const [key, one] of Object.entries(value)) {
    if (unstorableText(key)) return path;
    const found = unstorable(one, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const unstorableText = (text: string) => text.includes('\0') || /\p{Surrogate}/u.test(text);
