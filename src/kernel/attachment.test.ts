import { expect, test } from 'vitest';
import { cleanFileName, fileFormats, gatheringFiles, sizeWords } from './attachment.ts';

test.each([
  ['会议记录.pdf', '会议记录.pdf'],
  ['扫描 3月.PDF', '扫描 3月.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\x\\签到表.pdf', '签到表.pdf'],
  ['照片.jpg', '照片.pdf'],
  ['virus.exe', 'virus.pdf'],
  ['a\u0000b\u202Efdp.exe', 'a b fdp.pdf'],
  ['a<b>:c|d?.pdf', 'a b c d.pdf'],
  ['坏\uD800名.pdf', '坏 名.pdf'],
  ['..', '附件.pdf'],
  ['', '附件.pdf'],
  ['.pdf', '附件.pdf'],
  ['2026.3.5 记录.pdf', '2026.3.5 记录.pdf'],
])('the name %j of a PDF is kept as %j', (given, kept) => {
  expect(cleanFileName(given, 'pdf')).toBe(kept);
});

test('a name stays within what file systems bear, and keeps an ending of its own kind', () => {
  expect([...cleanFileName('长'.repeat(300), 'doc')]).toHaveLength(104);
  expect(cleanFileName('记录.wps', 'doc')).toBe('记录.wps');
});

test('signed paper is a scan or a picture, never a document that can be changed', () => {
  for (const of of ['sign-in-sheet', 'signed-minutes', 'photo'] as const) {
    expect(gatheringFiles[of].formats).not.toContain('docx');
  }
  expect(fileFormats.heic.shownAs).toBeNull();
});

test.each([
  [10, '1 kB'],
  [320 * 1024, '320 kB'],
  [1.5 * 1024 * 1024, '1.5 MB'],
  [50 * 1024 * 1024, '50 MB'],
])('%d bytes are said as %s', (bytes, said) => {
  expect(sizeWords(bytes)).toBe(said);
});
