import { createContext, useContext } from 'react';
import type { Catalogue } from '../engines/catalogue.ts';
import { type Text, text } from '../kernel/text.ts';

/** Handed in by the composition root: no page imports an institution. */
export const CatalogueContext = createContext<Catalogue | null>(null);

/** What the pages know of the institutions: names, kinds, posts, roles, activities, rules. */
export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (catalogue === null) throw new Error('useCatalogue outside the shell');
  return catalogue;
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** The name of an id; an id that this catalogue does not know is shown as it is. */
export function nameOf(list: readonly Named[], id: string): Text {
  return list.find((one) => one.id === id)?.name ?? text(id, id);
}
