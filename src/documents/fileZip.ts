import { openPromise } from 'yauzl';

/** What the directory of a zip on the disk says; nothing is unpacked. */
interface ZipEntries {
  readonly names: readonly string[];
  /** Whether any part is encrypted. */
  readonly isLocked: boolean;
}

/** A deck of slides has hundreds of parts; whoever opens it has to bear what it unpacks to. */
const limits = { entries: 5000, unpacked: 1024 * 1024 * 1024, ratio: 100, small: 64 * 1024 };

export async function entriesOf(path: string): Promise<ZipEntries | 'broken' | 'inflated'> {
  try {
    const zip = await openPromise(path, { validateEntrySizes: true, strictFileNames: false });
    if (zip.entryCount > limits.entries) {
      zip.close();
      return 'inflated';
    }
    const names: string[] = [];
    let [unpacked, isLocked, isBomb] = [0, false, false];
    for await (const entry of zip.eachEntry()) {
      const { fileName, compressedSize, uncompressedSize: size } = entry;
      names.push(fileName.replace(/^\/+/, ''));
      unpacked += size;
      isLocked ||= entry.isEncrypted();
      isBomb ||= size > limits.small && size > limits.ratio * compressedSize;
    }
    return isBomb || unpacked > limits.unpacked ? 'inflated' : { names, isLocked };
  } catch {
    return 'broken';
  }
}
