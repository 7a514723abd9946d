import type { ColumnDefinition } from '../../kernel/column.ts';
import { remembering } from '../../kernel/remember.ts';

/** Full and half width, spaces, line breaks, case and punctuation make no difference. */
export const wording = remembering(5_000, (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:、,.。;"'“”‘’_\-—·/\\]/gu, ''),
);

/** `入党时间(年月日)` without what stands in brackets; the brackets' content when nothing is left. */
export const unbracketed = remembering(5_000, (text: string): string => {
  const plain = wording(text);
  const bare = plain.replace(/[([{【<《〔][^)\]}】>》〕]*[)\]}】>》〕]?/gu, '');
  return bare === '' ? plain.replace(/[()[\]{}【】<>《》〔〕]/gu, '') : bare;
});

/** Words around a header that do not change what it asks for. */
const before = /^(?:所在|所属|隶属|本人|现|党员|人员|填写|请填写)/;
const after = /(?:名称|全称|情况|栏|必填|选填)$/;

export const core = remembering(5_000, (text: string): string => {
  let bare = unbracketed(text);
  for (const affix of [before, after]) {
    const shorter = bare.replace(affix, '');
    if (shorter !== '') bare = shorter;
  }
  return bare;
});

/** How sure a match is: the whole wording, without brackets, without the words around it. */
export type Strength = 4 | 3 | 2 | 1;

export interface Match {
  readonly id: string;
  readonly strength: Strength;
}

/** Every wording of every column, prepared once: the strongest matches of a header text. */
export function headerIndex(columns: readonly ColumnDefinition[]): (text: string) => Match[] {
  const exact = known(columns, wording, new Map());
  const levels: { form: (text: string) => string; strength: Strength; ids: Known }[] = [
    { form: wording, strength: 4, ids: exact },
    { form: unbracketed, strength: 3, ids: known(columns, unbracketed, exact) },
    { form: core, strength: 2, ids: known(columns, core, exact) },
  ];
  return (text) => {
    for (const { form, strength, ids } of levels) {
      const found = ids.get(form(text));
      if (found !== undefined) return [...found].map((id) => ({ id, strength }));
    }
    return [];
  };
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What `form` makes of every wording. A shortened wording never claims what another column is
 * called in full: 入党时间(转正) for the confirmation leaves 入党时间 to the admission.
 */
function known(
  columns: readonly ColumnDefinition[],
  form: (text: string) => string,
  exact: Known,
): Known {
  const found = new Map<string, Set<string>>();
  for (const { id, name, synonyms } of columns) {
    for (const word of [name.zh, name.en, ...synonyms]) {
      const key = form(word);
      const owners = exact.get(key);
      if (key === '' || (owners !== undefined && !owners.has(id))) continue;
      found.set(key, (found.get(key) ?? new Set()).add(id));
    }
  }
  return found;
}
