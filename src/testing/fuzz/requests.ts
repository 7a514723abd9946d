import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { notJson, spoilt, unheardOf } from './broken.ts';
import type { Operation, Parameter } from './operations.ts';
import { type Manner, type Pools, type Schema, valuesOf } from './schema.ts';

/** How a request was made up, and what may be expected of its answer. */
export interface Made {
  readonly url: string;
  readonly payload: string | Buffer | undefined;
  readonly type: string | undefined;
  readonly kind: Manner | 'broken';
  /** The schema forbids it: the answer is a 4xx. `undeclared`: because nobody declared it. */
  readonly forbidden: 'undeclared' | 'broken' | null;
}

export const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);

/** @returns what is wrong with the value, or null */
export function against(schema: Schema, value: unknown): string | null {
  const check = ajv.compile(schema);
  if (check(value)) return null;
  return (check.errors ?? []).map((one) => `${one.instancePath} ${one.message}`).join('; ');
}

/** Requests to an operation: a third each as users send them, at the limits, and broken. */
export function requestsOf(operation: Operation, pools: Pools): fc.Arbitrary<Made> {
  return fc.oneof(
    made(operation, pools, 'valid'),
    made(operation, pools, 'boundary'),
    brokenOf(operation, pools),
  );
}

type Values = Readonly<Record<string, unknown>>;

function parametersOf(
  parameters: readonly Parameter[],
  manner: Manner,
  pools: Pools,
): fc.Arbitrary<Values> {
  const values = parameters.map(
    ({ name, schema }) => [name, valuesOf(schema, name, manner, pools)] as const,
  );
  const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(Object.fromEntries(values), { requiredKeys });
}

function addressOf({ path, parameters }: Operation, values: Values): string {
  const encode = (value: unknown) =>
    encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, '\uFFFD'));
  const inPath = path.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? ''));
  const declared = new Set(
    parameters.filter((one) => one.in === 'path').map((parameter) => parameter.name),
  );
  const query = Object.entries(values)
    .filter(([name]) => !declared.has(name))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return query.length === 0 ? inPath : `${inPath}?${query.join('&')}`;
}

function made(operation: Operation, pools: Pools, manner: Manner): fc.Arbitrary<Made> {
  const { body, parameters } = operation;
  const given = fc.tuple(
    parametersOf(parameters, manner, pools),
    body === undefined ? rawOf(operation) : valuesOf(body, '', manner, pools).map(asJson),
  );
  return given.map(([values, content]) => ({
    ...{ url: addressOf(operation, values), ...content },
    ...{ kind: manner, forbidden: null },
  }));
}

interface Content {
  readonly payload: string | Buffer | undefined;
  readonly type: string | undefined;
}

const asJson = (value: unknown): Content => ({
  ...{ payload: JSON.stringify(value), type: 'application/json' },
});
const nothing: Content = { payload: undefined, type: undefined };

/** Of an operation that declares no body: none, or any kind of file where it changes something. */
function rawOf({ method }: Operation): fc.Arbitrary<Content> {
  if (method === 'GET') return fc.constant(nothing);
  const types = [
    ...['text/plain', 'application/octet-stream', 'text/tab-separated-values'],
    ...['multipart/form-data; boundary=x', 'image/png', 'application/pdf'],
  ];
  const lines = '姓名\t性别\n张三\t男\n';
  const form = `--x\r\ncontent-disposition: form-data; name="book"; filename="a.csv"\r\n\r\n${lines}`;
  const bytes = fc.oneof(
    fc.constantFrom(lines, '%PDF-1.7\n', 'PK\u0003\u0004', '', `${form}\r\n--x--\r\n`),
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
  );
  return fc.oneof(
    fc.constant(nothing),
    fc.record({ payload: bytes, type: fc.constantFrom(...types) }),
  );
}

const wrong = ['x', '-1', '0', '1e9', '%00', '..%2F..%2Fetc', '9999999999999', 'null', '%F0%9F%A4'];

function brokenOf(operation: Operation, pools: Pools): fc.Arbitrary<Made> {
  const { body, parameters } = operation;
  const values = parametersOf(parameters, 'valid', pools);
  const content =
    body === undefined ? fc.constant(nothing) : valuesOf(body, '', 'valid', pools).map(asJson);
  const with_ = (how: (values: Values, content: Content, n: number) => Partial<Made>) =>
    fc.tuple(values, content, fc.nat()).map(
      ([given, right, n]): Made => ({
        ...{ url: addressOf(operation, given), ...right, kind: 'broken', forbidden: null },
        ...how(given, right, n),
      }),
    );
  const ways: fc.Arbitrary<Made>[] = [
    with_((given) => ({
      url: addressOf(operation, { ...given, [unheardOf]: 1 }),
      forbidden: 'undeclared',
    })),
  ];
  if (parameters.length > 0) {
    ways.push(with_((given, _, n) => ({ url: spoiltAddress(operation, given, n) })));
  }
  if (body !== undefined) {
    const bad = spoilt(valuesOf(body, '', 'valid', pools));
    ways.push(
      fc.tuple(values, bad).map(([given, value]): Made => {
        const content = asJson(value);
        // What travels counts: JSON knows no infinity and drops what is undefined.
        const sent: unknown = JSON.parse(content.payload as string);
        const fault = against(body, sent);
        const undeclaredIn = JSON.stringify(sent).includes(unheardOf);
        const forbidden = fault === null ? null : undeclaredIn ? 'undeclared' : 'broken';
        return { url: addressOf(operation, given), ...content, kind: 'broken', forbidden };
      }),
      with_((_, right, n) => brokenContent(right, n)),
    );
  }
  return fc.oneof(...ways);
}

/** One parameter replaced by what is none of its kind. */
function spoiltAddress(operation: Operation, given: Values, n: number): string {
  const { parameters } = operation;
  const name = parameters[n % parameters.length]?.name ?? '';
  const mark = 'spoilt-here';
  const url = addressOf(operation, { ...given, [name]: mark });
  return url.replace(mark, wrong[n % wrong.length] ?? '');
}

function brokenContent(right: Content, n: number): Partial<Made> {
  const types = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'x'];
  if (n % 3 === 0) return { type: types[n % types.length], forbidden: 'broken' };
  if (n % 3 === 1) return { payload: undefined, type: undefined, forbidden: 'broken' };
  const payload = notJson[n % notJson.length];
  return { ...right, payload, forbidden: 'broken' };
}
