import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type Account, accounts, run } from './account.ts';
import { copyBinaries, locateBinaries, platform, repairLinks } from './binaries.ts';
import type { Programs } from './cluster.ts';
import { ownerOf, type Place } from './place.ts';
import { embeddedProblems } from './problems.ts';

/** The first account and place of the binaries that really work here: each is tried. */
export async function choosePrograms(place: Place): Promise<Result<Programs>> {
  const native = locateBinaries();
  if (native === undefined) return fail(embeddedProblems.noBinaries(platform));
  const clusterOwner = await ownerOf(place.data);
  const candidates = accounts(clusterOwner);
  const tried: string[] = [];
  if (await repairLinks(native)) {
    const found = await firstThatRuns(native, candidates, place, tried);
    if (found !== undefined) return ok(found);
  }
  const copy = await copyBinaries(native, place.root).catch((error: NodeJS.ErrnoException) => {
    tried.push(error.message);
    return undefined;
  });
  const found = copy && (await firstThatRuns(copy, candidates, place, tried));
  if (found) return ok(found);
  return fail(embeddedProblems.cannotRun(native, place.root, tried.join('; ')));
}

async function firstThatRuns(
  native: string,
  candidates: readonly Account[],
  place: Place,
  tried: string[],
): Promise<Programs | undefined> {
  for (const account of candidates) {
    const order = { account, home: place.root };
    const program = join(native, 'bin', 'postgres');
    const runs = await run({ ...order, program, args: ['--version'] });
    const enters = await canEnter(account, place.root);
    if (runs.code === 0 && enters) return { native, account };
    tried.push(`${account.way}: ${runs.code === 0 ? 'may not enter the folder' : runs.output}`);
  }
  return undefined;
}

async function canEnter(account: Account, root: string): Promise<boolean> {
  if (process.platform === 'win32') return access(root).then(() => true);
  const { code } = await run({ account, program: 'test', args: ['-x', root], home: root });
  return code === 0;
}
