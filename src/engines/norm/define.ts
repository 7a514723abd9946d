import type { Cite } from '../../kernel/cite.ts';
import type { PeriodUnit } from '../../kernel/period.ts';
import type { Text } from '../../kernel/text.ts';
import { titleOf } from './sentence.ts';
import type {
  ActivityDefect,
  AtLeast,
  Bound,
  Cause,
  Defect,
  Duty,
  FaultDetails,
  Happening,
  LimitOf,
  MemberDefect,
  Norm,
  PrecededBy,
  Share,
  UnitDefect,
  Verdict,
  Within,
} from './types.ts';

export { earlierLike } from './similar.ts';
export { sourcesOf } from './sources.ts';
export type * from './types.ts';

type OneOrMore<T extends object> = T | readonly [T, ...T[]];

/** What a catalogue file writes of a norm; the basis may be one article or several. */
type Written<N extends Norm> = Omit<N, 'type' | 'cites'> & { readonly cite: OneOrMore<Cite> };
type WrittenDuty = Omit<Written<Duty>, 'title' | 'on' | 'over' | 'told'> &
  Partial<Pick<Duty, 'over' | 'told'>> & { readonly on: OneOrMore<Bound> };

/**
 * `duty({ id: 'MTG01', on: branches, force: 'normally', do: atLeast(1, assembly, 'quarter'), … })`.
 * Unless it says otherwise it binds full periods and is told when it was missed.
 */
export function duty({ cite, on, ...rest }: WrittenDuty): Duty {
  const [over, told] = [rest.over ?? 'full-periods', rest.told ?? 'when-missed'] as const;
  const whole = { ...rest, over, told, title: titleOf(rest.do) };
  return Object.freeze({ ...whole, type: 'duty', on: listOf(on), cites: listOf(cite) });
}

export function atLeast(times: number, handle: Happening, every: PeriodUnit): AtLeast {
  return Object.freeze({ measure: 'at-least', times, handle, every });
}

export function within<C extends Cause>(limit: LimitOf<C>, handle: Happening, of: C): Within {
  return Object.freeze({ measure: 'within', limit, handle, of });
}

export function precededBy(days: number, by: Happening, handle: Happening): PrecededBy {
  return Object.freeze({ measure: 'preceded-by', days, by, handle });
}

export function share(of: Omit<Share, 'measure'>): Share {
  return Object.freeze({ measure: 'share', ...of });
}

type WrittenDefect = Written<UnitDefect> | Written<MemberDefect> | Written<ActivityDefect>;

/** A rule that judges one subject; `of` says which, `judge` is pure. */
export function defect({ cite, ...rest }: WrittenDefect): Defect {
  return Object.freeze({ ...rest, type: 'defect', cites: listOf(cite) });
}

export const fine: Verdict = Object.freeze({ verdict: 'fine' });

export function fault(says: Text, details?: FaultDetails): Verdict {
  return { verdict: 'fault', says, ...details };
}

export function unknown(missing: Text): Verdict {
  return { verdict: 'unknown', missing };
}

function listOf<T extends object>(value: OneOrMore<T>): readonly [T, ...T[]] {
  return Array.isArray(value) ? (value as readonly [T, ...T[]]) : [value as T];
}
