import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';

/** A file of a zip: its bytes, or how to read them piece by piece. */
export type Packed = Uint8Array | (() => AsyncIterable<Uint8Array>);

/**
 * A zip that is made while it is read, so that large files never lie in memory. Nothing is
 * squeezed: papers, pictures and scans are packed already. Together they must stay below 4 GB.
 */
export function packStream(files: ReadonlyMap<string, Packed>): Readable {
  return Readable.from(pieces(files), { objectMode: false });
}

async function* pieces(files: ReadonlyMap<string, Packed>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const drained = () => {
    const out = ready;
    ready = [];
    return out;
  };
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  for (const [name, content] of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    if (content instanceof Uint8Array) entry.push(content, true);
    else {
      for await (const piece of content()) {
        entry.push(piece);
        yield* drained();
      }
      entry.push(new Uint8Array(0), true);
    }
    yield* drained();
  }
  zip.end();
  yield* drained();
}
