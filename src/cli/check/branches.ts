import { branchKindOf } from '../../catalogue/parts/branchKind.ts';
import type { Source, UnitFact } from '../../kernel/facts.ts';
import { remembering } from '../../kernel/remember.ts';

/** 中共某某支部委员会, 某某党支部 and 某某支部 are one. */
const keyOf = remembering(5_000, (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·.、,，()]/g, '')
    .replace(/^(?:中国共产党|中共)/, '')
    .replace(/支部委员会$/, '支部')
    .replace(/党支部/g, '支部'),
);

/** The branches that the papers name. Two ways of writing one name are one branch. */
export interface Branches {
  /** The id of a branch, which is noted when it is new; `source` is where it was first seen. */
  idOf(name: string, source?: Source): string;
  /** The id of a branch that the papers name; null for any other name. */
  find(name: string): string | null;
  all(): readonly UnitFact[];
  nameOf(id: string): string;
  kindOf(id: string): string | undefined;
  /** The only branch, when there is only one. */
  only(): string | null;
}

export function branchBook(): Branches {
  const units = new Map<string, UnitFact>();
  return {
    idOf: (name, source) => {
      const id = keyOf(name);
      if (!units.has(id)) {
        const unit = { id, kind: branchKindOf(name), name: name.trim(), from: null, to: null };
        units.set(id, source === undefined ? unit : { ...unit, source });
      }
      return id;
    },
    nameOf: (id) => units.get(id)?.name ?? id,
    kindOf: (id) => units.get(id)?.kind,
    find: (name) => (units.has(keyOf(name)) ? keyOf(name) : null),
    all: () => [...units.values()],
    only: () => (units.size === 1 ? ([...units.keys()][0] ?? null) : null),
  };
}

/** The branch that a title or the name of a sheet speaks of, such as 刑侦支队第一党支部2026年台账. */
export function branchInTitle(title: string): string | null {
  const found = /([\p{Script=Han}A-Za-z0-9]{1,30}?支部)(?!党员大会|大会|委员会|书记|名册)/u.exec(
    title.normalize('NFKC').replace(/20\d{2}\s*年度?/g, ' '),
  );
  const name = found?.[1] ?? null;
  return name === null || /^(?:党支部|支部|各党?支部|本党?支部)$/.test(name) ? null : name;
}
