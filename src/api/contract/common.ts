import { type Static, type TSchema, Type } from 'typebox';

/** One operation. Its key in a contract is `METHOD /path`, which is all that the browser needs. */
export interface Operation {
  readonly summary: string;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Absent: the answer is a file. */
  readonly reply?: TSchema;
}

export type Contract = Readonly<Record<`${Method} /${string}`, Operation>>;
export type Method = 'GET' | 'POST' | 'PUT';

const closed = { additionalProperties: false } as const;

/** An object without room for properties that nobody declared. */
export function shape<const P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, closed);
}

/** Or null. Written as a type list where it can be: a union is tried member by member, per row. */
export function maybe<T extends TSchema>(schema: T) {
  const { type, enum: words } = schema as { type?: unknown; enum?: readonly unknown[] };
  if (typeof type !== 'string') return Type.Unsafe<Static<T> | null>({ anyOf: [schema, nothing] });
  if (type === 'object') return Type.Unsafe<Static<T> | null>({ ...schema, nullable: true });
  const closedWords = words === undefined ? {} : { enum: [...words, null] };
  return Type.Unsafe<Static<T> | null>({ ...schema, type: [type, 'null'], ...closedWords });
}
const nothing = Type.Null();

/** A closed list of words. */
export function oneOf<const W extends readonly [string, ...string[]]>(...words: W) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words] });
}

export const Text = shape({ zh: Type.String(), en: Type.String() });
/**
 * A day that there is: no 30 February, and none before 1910. The kernel's days begin in 1900, and
 * reckonings go back some years from the day that was asked.
 */
export const Day = Type.Unsafe<`${number}-${number}-${number}`>({
  type: 'string',
  format: 'date',
  pattern: '^(19[1-9]\\d|2\\d{3})-\\d{2}-\\d{2}$',
});
/** A day of the years that the system keeps books of: duties can be counted for its year. */
export const BookDay = Type.Unsafe<`${number}-${number}-${number}`>({
  type: 'string',
  format: 'date',
  pattern: '^20\\d{2}-\\d{2}-\\d{2}$',
});
/** A month of those years. */
export const MonthName = Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' });
export const Moment = Type.String();
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
export const Unit = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
export const Name = Type.String({ minLength: 1, maxLength: 100 });
export const Line = Type.String({ maxLength: 500 });

/** On which day, and as known when: every question about the past takes both. */
export const asOf = {
  on: Type.Optional(Day),
  knownAt: Type.Optional(Type.String({ format: 'date-time' })),
};

/** What the reader may do next, by permission. */
export const May = Type.Array(Type.String());

/** RFC 9457, with every problem that was found. */
export const ProblemDocument = shape({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  problems: Type.Array(
    shape({
      code: Type.String(),
      message: Text,
      cure: Text,
      at: Type.Optional(Type.String()),
    }),
  ),
  /** Both states, where two people saved the same record. */
  yours: Type.Optional(Type.Unknown()),
  theirs: Type.Optional(Type.Unknown()),
});
export type ProblemDocument = Static<typeof ProblemDocument>;
