const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = 10;

const bitsOf = (value: number, width: number) => value.toString(2).padStart(width, '0');
const grouped = (code: string) => code.replace(/.{4}(?=.)/g, '$&-');

/** Sixteen characters for paper, in four groups: 80 bits of a root, without I, L, O and U. */
export function witnessCode(root: Buffer): string {
  const bits = [...root.subarray(0, bytes)].map((byte) => bitsOf(byte, 8)).join('');
  return grouped(bits.replace(/.{5}/g, (five) => letters[Number.parseInt(five, 2)] ?? ''));
}

/** The ten bytes of a code as somebody typed it: small, with blanks, O for 0; null: none. */
export function codeBytes(typed: string): Buffer | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const code = plain.replace(/O/g, '0').replace(/[IL]/g, '1');
  if (code.length !== 16 || [...code].some((letter) => !letters.includes(letter))) return null;
  const bits = [...code].map((letter) => bitsOf(letters.indexOf(letter), 5)).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
