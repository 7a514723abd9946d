/** A unit as papers may call it. */
export interface NamedLine {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  /** Names of the units above it. */
  readonly above: readonly string[];
}

/** 中共某某支部委员会, 某某党支部 and 某某支部 are one name; spaces and points make no difference. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·.、,，()（）“”"']/g, '')
    .replace(/^(?:中国共产党|中共)/, '')
    .replace(/支部委员会$/, '支部')
    .replace(/总支部/g, '总支')
    .replace(/党(?=支部|总支)/g, '')
    .toLowerCase();
}

const bare = /^(?:本|第[一二三四五六七八九十\d]+)?(?:支部|总支|党委)$/;

/**
 * Which units a name in a file means: by full or short name; else by an ending that only one unit's
 * name has; else by a name longer than the unit's own, when what stands in front is how units above
 * it begin: 临江市公安局刑侦支队第一支部. Several answers: the name is not enough.
 */
export function unitFinder(units: readonly NamedLine[]): (words: string) => readonly string[] {
  const keyed = units.map(({ id, name, shortName, above }) => ({
    ...{ id, key: nameKey(name), above: above.map(nameKey) },
    short: shortName === null ? null : nameKey(shortName),
  }));
  return (words) => {
    const key = nameKey(words);
    if (key === '') return [];
    const exact = keyed.filter((unit) => unit.key === key || unit.short === key);
    if (exact.length > 0) return exact.map(({ id }) => id);
    if (bare.test(key)) return [];
    const endings = keyed.filter((unit) => unit.key.endsWith(key));
    if (endings.length > 0) return endings.map(({ id }) => id);
    const inside = keyed.filter(
      (unit) => key.endsWith(unit.key) && beginsAs(key.slice(0, -unit.key.length), unit.above),
    );
    const longest = Math.max(...inside.map((unit) => unit.key.length));
    return inside.filter((unit) => unit.key.length === longest).map(({ id }) => id);
  };
}

/** Whether the words are made of beginnings of these names, two characters each at least. */
function beginsAs(words: string, names: readonly string[]): boolean {
  if (words === '') return true;
  return names.some((name) => {
    let shared = 0;
    while (shared < words.length && words[shared] === name[shared]) shared += 1;
    return shared >= 2 && beginsAs(words.slice(shared), names);
  });
}

const digits = '零一二三四五六七八九十';

/** 第1党小组, 第一小组, 一组 and a mere 1 are one name within a branch. */
export function groupKey(name: string): string {
  const key = nameKey(name)
    .replace(/党?小组/g, '组')
    .replace(/^第/, '');
  const spoken = key.replace(/^(\d{1,2})(?=组?$)/, (_, found: string) => {
    const number = Number(found);
    if (number > 19) return found;
    if (number > 10) return `十${digits.charAt(number - 10)}`;
    return digits.charAt(number);
  });
  return /^[一二三四五六七八九十\d]{1,2}$/.test(spoken) ? `${spoken}组` : spoken;
}
