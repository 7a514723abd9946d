import type { Packed } from '../documents/zipStream.ts';
import { gatheringFiles } from '../kernel/attachment.ts';
import { text } from '../kernel/text.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import { type FileRow, filesOfGathering } from '../store/file.ts';
import { fileName, freeName } from './paperOut.ts';
import type { Ask } from './route.ts';

type Asking = Pick<Ask<'GET /api/gatherings/papers'>, 'tx' | 'services' | 'query'>;

/** A zip ends at 4 GB, and nobody carries so much away on one stick. */
const mostTogether = 2 * 1024 * 1024 * 1024;

const folder = text('附件', 'attachments');
const leftOut = text('没有装入的附件', 'left out');

/**
 * What hangs on these gatherings, in a folder beside their papers. What is too much, or no longer
 * on the disk, is named in a text beside them instead of being passed over.
 */
export async function attachedOf(
  { tx, services, query }: Asking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Packed>> {
  const language = query.language ?? 'zh';
  const files = new Map<string, Packed>();
  const out: string[] = [];
  let room = mostTogether;
  for (const id of ids) {
    const saved = await loadGathering(tx, id);
    if (saved === undefined) continue;
    for (const row of await filesOfGathering(tx, id)) {
      if (row.voidedAt !== null) continue;
      const { stem, ending } = nameOf(saved, row, language);
      const fits = row.bytes <= room && (await services.files.has(row));
      if (!fits) out.push(`${stem}.${ending}`);
      if (!fits) continue;
      room -= row.bytes;
      const name = freeName(files, `${folder[language]}/${stem}`, ending);
      files.set(name, () => services.files.open(row.sha256));
    }
  }
  if (out.length > 0) {
    const name = `${folder[language]}/${leftOut[language]}.txt`;
    files.set(name, Buffer.from(`${out.join('\r\n')}\r\n`, 'utf8'));
  }
  return files;
}

function nameOf(saved: SavedGathering, row: FileRow, language: 'zh' | 'en') {
  const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/.exec(row.name) ?? [];
  const purposes: Readonly<Record<string, { readonly name: typeof folder }>> = gatheringFiles;
  const purpose = purposes[row.purpose]?.name[language] ?? '';
  return { stem: fileName([saved.heldOn, saved.unitName, purpose, stem]), ending };
}
