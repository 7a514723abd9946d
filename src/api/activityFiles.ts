import {
  cleanFileName,
  type FileFormat,
  fileFormats,
  type GatheringFile,
  gatheringFiles,
  mostFiles,
} from '../kernel/attachment.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { listed } from '../kernel/text.ts';
import { loadGathering, type SavedGathering, unitOfGathering } from '../store/activity.ts';
import { addToGathering, filesOfGathering } from '../store/file.ts';
import { alreadyWithdrawn } from './activityProblems.ts';
import type { OperationKey } from './contract/index.ts';
import { fileViews } from './file.ts';
import { numbersOnly, otherFormat, tooMany, twice } from './fileProblems.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route, uploadRoute } from './route.ts';

type Asking = Pick<Ask<OperationKey>, 'tx' | 'allow' | 'today'>;

const reading = ['activity.read'];

const list = route('GET /api/gatherings/:gathering/files', reading, async (ask) => {
  const { tx, params } = ask;
  const saved = await loadGathering(tx, params.gathering);
  if (saved === undefined) return fail(notFound);
  const allowed = await ask.allow('activity.read', saved.unit);
  if (!allowed.ok) return fail(notFound);
  const open = await takesFiles(ask, saved);
  return done<'GET /api/gatherings/:gathering/files'>({
    files: await fileViews(ask, await filesOfGathering(tx, saved.id)),
    closed: open.ok ? null : open.problems[0].message,
    may: await ask.next(['activity.write'], saved.unit),
  });
});

const attach = uploadRoute(
  'POST /api/gatherings/:gathering/files',
  ['activity.read', 'activity.write'],
  ({ params, ...ask }) => open(ask, params.gathering),
  async (ask, upload) => {
    const { tx, query, params } = ask;
    const found = await open(ask, params.gathering);
    if (!found.ok) return found;
    const saved = found.value;
    const { purpose } = query;
    const { format, sha256, bytes } = upload;
    const fits = fitsPurpose(purpose, format);
    if (!fits.ok) return fits;
    const name = cleanFileName(query.name, format);
    const id = await addToGathering(tx, saved, { purpose, name, format, sha256, bytes });
    if (id === undefined) return fail(twice);
    const object = { type: 'file', id };
    const detail = { gathering: saved.id, purpose, format, bytes, sha256 };
    await ask.audit({ action: 'file.attach', object, unit: saved.unit, detail });
    // Last of all: where anything before fails, no content lies there that nobody asked for.
    await upload.keep();
    return done<'POST /api/gatherings/:gathering/files'>({ id });
  },
);

/** The gathering, where the reader may attach to it and there is room. */
async function open(ask: Asking, gathering: string): Promise<Result<SavedGathering>> {
  const saved = await loadGathering(ask.tx, gathering);
  if (saved === undefined) return fail(notFound);
  const allowed = await ask.allow('activity.write', saved.unit);
  if (!allowed.ok) return allowed;
  const takes = await takesFiles(ask, saved);
  if (!takes.ok) return takes;
  const files = await filesOfGathering(ask.tx, saved.id);
  const standing = files.filter(({ voidedAt }) => voidedAt === null);
  return standing.length < mostFiles ? ok(saved) : fail(tooMany);
}

/** Not once it was withdrawn, and never where no name may be kept, on that day or by now. */
async function takesFiles({ tx, today }: Asking, saved: SavedGathering): Promise<Result<null>> {
  if (saved.status === 'withdrawn') return fail(alreadyWithdrawn);
  for (const day of [saved.heldOn, today]) {
    const unit = await unitOfGathering(tx, saved.unit, day);
    if (unit?.numberOnly === true) return fail(numbersOnly);
  }
  return ok(null);
}

function fitsPurpose(purpose: GatheringFile, format: FileFormat): Result<null> {
  const { name } = gatheringFiles[purpose];
  const formats: readonly FileFormat[] = gatheringFiles[purpose].formats;
  if (formats.includes(format)) return ok(null);
  const wanted = listed(formats.map((one) => fileFormats[one].name));
  return fail(otherFormat(name, fileFormats[format].name, wanted));
}

export const activityFileRoutes: readonly Route[] = [list, attach];
