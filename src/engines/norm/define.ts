import type { Cite } from '../../kernel/cite.ts';
import type { Source } from '../../kernel/facts.ts';
import type { PeriodUnit } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type {
  ActivityDefect,
  Defect,
  Duty,
  Measure,
  MemberDefect,
  Named,
  Norm,
  UnitDefect,
  Verdict,
} from './types.ts';
import { periodNames, timesText } from './words.ts';

export type * from './types.ts';

type OneOrMore<T extends object> = T | readonly [T, ...T[]];

/** What a catalogue file writes of a norm; the basis may be one article or several. */
type Written<N extends Norm> = Omit<N, 'type' | 'cites'> & { readonly cite: OneOrMore<Cite> };

/**
 * `duty({ id: 'MTG01', on: branches, force: 'normally', do: atLeast(1, assembly, 'quarter'), … })`
 */
export function duty(
  written: Omit<Written<Duty>, 'title' | 'on'> & { on: OneOrMore<Named> },
): Duty {
  const { cite, on, ...rest } = written;
  const title = titleOf(written.do);
  return Object.freeze({ ...rest, type: 'duty', title, on: listOf(on), cites: listOf(cite) });
}

export function atLeast(times: number, handle: Named, every: PeriodUnit): Measure {
  return Object.freeze({ measure: 'at-least', times, handle, every });
}

type WrittenDefect = Written<UnitDefect> | Written<MemberDefect> | Written<ActivityDefect>;

/** A rule that judges one subject; `of` says which, `judge` is pure. */
export function defect(written: WrittenDefect): Defect {
  const { cite, ...rest } = written;
  return Object.freeze({ ...rest, type: 'defect', cites: listOf(cite) });
}

export const fine: Verdict = Object.freeze({ verdict: 'fine' });

/** `evidence`: where it stands; without it, where the subject stands. */
export function fault(says: Text, evidence?: readonly Source[]): Verdict {
  return evidence === undefined ? { verdict: 'fault', says } : { verdict: 'fault', says, evidence };
}

export function unknown(missing: Text): Verdict {
  return { verdict: 'unknown', missing };
}

function listOf<T extends object>(value: OneOrMore<T>): readonly [T, ...T[]] {
  return isList(value) ? value : [value];
}

function isList<T extends object>(value: OneOrMore<T>): value is readonly [T, ...T[]] {
  return Array.isArray(value);
}

function titleOf(measure: Measure): Text {
  const { times, handle, every } = measure;
  return text(
    `${periodNames[every].zh}至少${times}次${handle.name.zh}`,
    `at least ${timesText(times)} ${handle.name.en} ${periodNames[every].en}`,
  );
}
