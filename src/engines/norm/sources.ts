import { type Cite, isFirm } from '../../kernel/cite.ts';
import type { Source } from '../../kernel/facts.ts';

const none: readonly Source[] = [];

export function sourcesOf(facts: readonly { readonly source?: Source }[]): readonly Source[] {
  if (facts.length === 0) return none;
  const sources: Source[] = [];
  for (const { source } of facts) if (source !== undefined) sources.push(source);
  return sources;
}

/** Of several bases the strongest is shown; of equals the first. */
export function strongest(cites: readonly [Cite, ...Cite[]]): Cite {
  return (
    cites.find((cite) => cite.mark === 'verified') ?? cites.find((c) => isFirm(c.mark)) ?? cites[0]
  );
}
