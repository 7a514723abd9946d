import { checkArchive } from '../documents/zip.ts';
import type { Reply } from './api.ts';
import type { Target } from './matrixHouse.ts';
import type { Says } from './matrixShapes.ts';

/** Which strings of a unit an answer may hold, by what its reader may read. */
function mayRead(
  says: Says,
  { key }: Target,
): Readonly<Record<'names' | 'words' | 'police' | 'secret', boolean>> {
  const home = key === 'g1' ? 'B1' : key;
  const words = says('activity.read', key);
  const manages = says('grant.manage', key) || says('account.manage', key);
  const roster = says('roster.read', key) || says('roster.read', home);
  return {
    names: roster || words || says('activity.draft', home),
    words: words || manages || says('roster.write', key) || says('audit.read', key),
    police: says('roster.read', home),
    secret: says('case.review', key),
  };
}

/** What a reader finds in a file: of a packed one its parts, of those that are packed theirs. */
function unpacked(bytes: Uint8Array): string {
  const files = checkArchive(bytes, { bytes: 9e7, entries: 1000, unpacked: 9e7, ratio: 1000 });
  if (!files.ok) return Buffer.from(bytes).toString('utf8');
  return [...files.value].map(([name, part]) => `${name} ${unpacked(part)}`).join(' ');
}

function decodedOr(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Strings of a unit in an answer whose reader may not see them, such as `names of B2`. */
export function leaks(
  targets: readonly Target[],
  says: Says,
  reply: Pick<Reply, 'headers' | 'bytes'>,
): string[] {
  const text = `${JSON.stringify(reply.headers)} ${unpacked(reply.bytes)}`;
  const decoded = text.replace(/(?:%[0-9A-F]{2})+/g, decodedOr);
  return targets.flatMap((target) => {
    const may = mayRead(says, target);
    return (['names', 'words', 'police', 'secret'] as const)
      .filter(
        (what) => !may[what] && (text.includes(target[what]) || decoded.includes(target[what])),
      )
      .map((what) => `${what} of ${target.key}`);
  });
}
