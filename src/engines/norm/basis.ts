import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { type Dated, valueOn } from '../../kernel/dated.ts';
import { type Demand, type Force, forceOn, isUnheard } from '../../kernel/force.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Norm } from './types.ts';

/** What a reader of the rule sees: the newest demand, the first day, every text once. */
export function normOf(
  basis: Dated<Demand>,
  limbs: readonly Dated<Demand>[],
): Pick<Norm, 'force' | 'since' | 'cites'> {
  const [first] = basis;
  const others = [basis, ...limbs]
    .flat()
    .map(({ cite }) => cite)
    .filter((cite, i, all) => i > 0 && all.findIndex((one) => isSame(one, cite)) === i);
  const force = basis.findLast((entry) => entry.value !== null)?.value?.force ?? 'hints';
  return { force, since: first.from, cites: [first.cite, ...others] };
}

function isSame(one: Cite, other: Cite): boolean {
  return (
    one.regulation === other.regulation && one.article === other.article && one.mark === other.mark
  );
}

/** The word of the text in force on a day, for the whole rule or for one of its limbs. */
export interface Judgement {
  readonly force: Force;
  readonly cite: Cite;
  /** Said behind what was found, where nobody could know the text yet. */
  readonly note: Text;
}

const unheard = text(
  '（新规定当时尚未公布，按提醒处理）',
  ' (the new text was not yet public, hence a reminder)',
);

/** Null where no text was in force: nothing is demanded of a step of that day. */
export function judgementOn(
  basis: Dated<Demand>,
  on: IsoDate,
  limb: Force | undefined,
): Judgement | null {
  const entry = valueOn(basis, on);
  if (entry.state !== 'value') return null;
  const demand = { ...entry.value, force: limb ?? entry.value.force };
  const note = isUnheard(demand, on) ? unheard : text('', '');
  return { force: forceOn(demand, on), cite: entry.cite, note };
}
