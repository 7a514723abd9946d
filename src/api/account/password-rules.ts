import { dictionary } from '@zxcvbn-ts/language-common';
import type { PasswordProfile } from '../../store/account.ts';
import { type AccountProblem, badPassword } from './problems.ts';

export const passwordLength = { least: 12, most: 128 } as const;

/**
 * Words that everybody in the house would try: the system, the trade, the office. A bureau's own
 * names come in through `names`.
 */
const houseWords = [
  ...['genji', 'gen ji', '根基', 'police', 'gongan', '公安', '公安局', 'jingcha', '警察', '民警'],
  ...['dangjian', '党建', 'dangwei', '党委', 'dangzhibu', '党支部', 'zhibu', '支部', 'dangyuan'],
  ...['党员', 'jiguan', '机关', 'zhengzhibu', '政治部', 'shuji', '书记', 'admin', 'administrator'],
  ...['password', 'passw0rd', 'mima', '密码', 'system', 'security', 'audit', 'woaini', '110'],
];

const common: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].map((word) => word.toLowerCase()),
);

/** What must remain once the words that everybody would try are taken out. */
const ownPart = 8;

/** How many of capitals, small letters, digits and everything else `mlps3` asks for. */
const leastKinds = 3;
const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}\s]/u];

/**
 * The default profile: a length, a list of what is tried first, no rule about kinds of characters,
 * no expiry (ASVS 5.0, 6.2). `mlps3` adds kinds of characters, since an assessor of GB/T 22239-2019
 * level 3 will ask for them; how old a password may grow, the database knows.
 *
 * @param names the account's own name and the names of the bureau
 */
export function passwordProblem(
  password: string,
  names: readonly string[],
  profile: PasswordProfile,
): AccountProblem | undefined {
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  if (length < passwordLength.least) return badPassword.short(length);
  if (length > passwordLength.most) return badPassword.long(length);
  const folded = plain.toLowerCase();
  if (common.has(folded) || common.has(folded.replace(/[\W_\d]+$/u, ''))) return badPassword.common;
  if (new Set(folded).size < 5 || isRepeated(folded)) return badPassword.common;
  const words = [...names, ...houseWords].map((word) => word.normalize('NFKC').toLowerCase());
  if (ownLength(folded, words) < ownPart) return badPassword.known;
  const found = kinds.filter((kind) => kind.test(plain)).length;
  return profile === 'mlps3' && found < leastKinds ? badPassword.plain : undefined;
}

/** `abcabcabcabc`: one short piece over and over. */
function isRepeated(password: string): boolean {
  return `${password}${password}`.indexOf(password, 1) < password.length;
}

function ownLength(password: string, words: readonly string[]): number {
  const longestFirst = words.filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ''), password);
  return [...rest.replace(/(19|20)\d{2}/g, '')].length;
}
