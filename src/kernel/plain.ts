/**
 * What people type for a number or a code, made plain: full-width characters narrowed, spaces of
 * every width, zero-width marks and the apostrophe of a spreadsheet cell taken out.
 */
export function plainCode(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/^['‘’]+/, '')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '');
}

/** Every character but the last `shown` hidden; something too short to mask is hidden whole. */
export function hideAllBut(shown: number, value: string): string {
  if (value.length <= shown) return '*'.repeat(value.length);
  return '*'.repeat(value.length - shown) + value.slice(value.length - shown);
}
