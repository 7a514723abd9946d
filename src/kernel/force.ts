/** The modal word of a text: a hint, 一般 normally, 应当/必须/不得 must, or the act is void. */
export type Force = 'hints' | 'normally' | 'must' | 'voids';

/**
 * What a text demands from a day on. `publishedOn` says when it became known, where that was after
 * it came into force: until then nobody could keep it, and nothing is worse than `normally`.
 */
export interface Demand {
  readonly force: Force;
  readonly publishedOn?: `${number}-${number}-${number}`;
}

const order: readonly Force[] = ['hints', 'normally', 'must', 'voids'];

/** The milder of two. */
export function milder(a: Force, b: Force): Force {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

/** Whether the text was in force on a day, and nobody could know it yet. */
export function isUnheard(demand: Demand, on: string): boolean {
  return demand.publishedOn !== undefined && on < demand.publishedOn;
}

/** What the text demands of a step of that day. */
export function forceOn(demand: Demand, on: string): Force {
  return isUnheard(demand, on) ? milder(demand.force, 'normally') : demand.force;
}
