import { type Cite, isFirm } from '../../kernel/cite.ts';
import type { Source } from '../../kernel/facts.ts';

export function sourcesOf(facts: readonly { readonly source?: Source }[]): readonly Source[] {
  return facts.flatMap((fact) => (fact.source === undefined ? [] : [fact.source]));
}

/** Of several bases the strongest is shown; of equals the first. */
export function strongest(cites: readonly [Cite, ...Cite[]]): Cite {
  return (
    cites.find((cite) => cite.mark === 'verified') ?? cites.find((c) => isFirm(c.mark)) ?? cites[0]
  );
}
