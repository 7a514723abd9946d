import fc from 'fast-check';

/** The part of JSON Schema that the contract speaks. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

/** Values that mean something to the house that is asked, by the name of their property. */
export type Pools = ReadonlyMap<string, readonly unknown[]>;

/** `valid`: what a user sends; `boundary`: what the schema allows and nobody sends. */
export type Manner = 'valid' | 'boundary';

type Any = fc.Arbitrary<unknown>;

/** Values that the schema allows. */
export function valuesOf(schema: Schema, name: string, manner: Manner, pools: Pools): Any {
  const own = ofType(schema, name, manner, pools);
  const pool = pools.get(name)?.filter((value) => fits(schema, value)) ?? [];
  const likely = manner === 'valid' ? 9 : 2;
  const known =
    pool.length === 0
      ? own
      : fc.oneof(
          { weight: likely, arbitrary: fc.constantFrom(...pool) },
          { weight: 1, arbitrary: own },
        );
  if (schema.nullable !== true) return known;
  return fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: fc.constant(null) });
}

/** Whether a value of a pool is of the kind that the property takes; its bounds are not asked. */
function fits({ type, pattern, enum: words }: Schema, value: unknown): boolean {
  if (words !== undefined) return words.includes(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type !== 'string' || typeof value !== 'string') return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(value);
}

function ofType(schema: Schema, name: string, manner: Manner, pools: Pools): Any {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) {
    return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, name, manner, pools)));
  }
  switch (schema.type) {
    case 'string':
      return texts(schema, manner);
    case 'integer':
      return numbers(schema, manner).map(Math.round);
    case 'number':
      return numbers(schema, manner);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return lists(schema, name, manner, pools);
    case 'object':
      return objects(schema, manner, pools);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** What databases, printers and readers of numbers have stumbled over elsewhere. */
const awkward = [
  ...['\u0000', 'a\u0000b', '\uD800', '\uFFFE', '\u202E倒', '\u200B', '👮🏽‍♀️', '𠮷野家', 'ﷺ'],
  ...[
    "'; drop table genji.person; --",
    '$'.concat('{7*7}'),
    '{{7*7}}',
    '%s%n',
    '%',
    '_',
    '\\',
    '../../etc',
  ],
  ...['<img src=x onerror=alert(1)>', '=1+1', '\r\nX: y', '\t', ' ', '', 'null', '__proto__'],
  ...['constructor', '-1', '1e309', 'NaN', '0x10', '９９', '2026-02-30'],
];

function texts(schema: Schema, manner: Manner): Any {
  const { pattern, format, minLength = 0, maxLength = 300 } = schema;
  if (format === 'date') return days(manner);
  if (pattern !== undefined && pattern !== '\\S') return fc.stringMatching(new RegExp(pattern));
  if (format === 'date-time') {
    const far = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:60Z', '2026-01-01t00:00:00+08:00'];
    return fc.constantFrom('2030-01-01T00:00:00Z', ...(manner === 'valid' ? [] : far));
  }
  const within = (text: string) => text.slice(0, maxLength).padEnd(minLength, '甲');
  const words = fc.string({ unit: fc.constantFrom(...'党支部大会学习abc 12'), maxLength: 20 });
  if (manner === 'valid') return words.map((text) => within(text.trim() || '甲'));
  const ends = fc.constantFrom('字'.repeat(maxLength), '字'.repeat(minLength));
  const odd = fc.constantFrom(...awkward);
  return fc.oneof(odd, ends, fc.string({ unit: 'binary', maxLength })).map(within);
}

const days = (manner: Manner): Any => {
  const usual = fc
    .date({ min: new Date('2019-06-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const ends = fc.constantFrom(
    ...['0000-00-00', '0000-01-01', '0001-01-01', '9999-12-31', '9999-99-99', '2026-02-30'],
    ...['2024-02-29', '1582-10-10', '2026-13-01', '1969-12-31', '1000-01-01', '2999-12-31'],
  );
  return manner === 'valid' ? usual : fc.oneof(usual, ends);
};

function numbers({ minimum, maximum }: Schema, manner: Manner): fc.Arbitrary<number> {
  const min = minimum ?? -1_000_000;
  const max = maximum ?? 1_000_000_000;
  const usual = fc.integer({ min, max: Math.min(max, min + 50) });
  if (manner === 'valid') return usual;
  const far = minimum === undefined && maximum === undefined ? [2 ** 53, -(2 ** 53), 1e300] : [];
  const none = maximum === undefined ? [2 ** 31, 2 ** 53 - 1] : [];
  return fc.constantFrom(min, max, ...far, ...none);
}

function lists(schema: Schema, name: string, manner: Manner, pools: Pools): Any {
  const { items = {}, minItems = 0, maxItems = 3, uniqueItems } = schema;
  const one = valuesOf(items, name, manner, pools);
  const most = manner === 'valid' ? Math.min(maxItems, Math.max(minItems, 3)) : maxItems;
  const limits = { minLength: minItems, maxLength: Math.min(most, 40) };
  if (uniqueItems !== true) return fc.array(one, limits);
  return fc.uniqueArray(one, { ...limits, comparator: 'SameValue' });
}

function objects(schema: Schema, manner: Manner, pools: Pools): Any {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.entries(properties).map(
    ([key, value]) => [key, valuesOf(value, key, manner, pools)] as const,
  );
  const needed = required.filter((key) => key in properties);
  const whole = fc.record(Object.fromEntries(known), { requiredKeys: needed });
  if (additionalProperties === false || additionalProperties === undefined) return whole;
  const free = additionalProperties === true ? {} : additionalProperties;
  const more = fc.dictionary(fc.string({ maxLength: 12 }), valuesOf(free, '', manner, pools), {
    maxKeys: 4,
    noNullPrototype: true,
  });
  return fc.tuple(whole, more).map(([one, two]) => ({ ...two, ...one }));
}
