import type { Paper } from '../documents/paper/paper.ts';
import { type Packed, packStream } from '../documents/zipStream.ts';
import { isoDate } from '../kernel/date.ts';
import { periodAround } from '../kernel/period.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { loadGathering, type SavedGathering, unitOfGathering } from '../store/activity.ts';
import { heldIds } from '../store/activityBook.ts';
import type { PrintedPart } from './activityMinutes.ts';
import { papers, partsOf, sourceOf } from './activityPaper.ts';
import { hasResolutions } from './activityResolutions.ts';
import { attachedOf } from './monthAttachments.ts';
import { fileName, freeName, printed } from './paperOut.ts';
import { nothingHeld, tooManyPapers } from './paperProblems.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { unitWithParts } from './unitParts.ts';

type Key = 'GET /api/gatherings/papers';

/** More than this is no month of one unit. */
const mostGatherings = 100;

const month = route('GET /api/gatherings/papers', ['activity.read', 'roster.read'], async (ask) => {
  const { tx, query } = ask;
  const allowed = await ask.allow('activity.read', query.unit);
  if (!allowed.ok) return allowed;
  const span = periodAround('month', isoDate(`${query.month}-01`));
  const unit = await unitOfGathering(tx, query.unit, span.from);
  if (unit === undefined) return fail(notFound);
  const units = await unitWithParts(ask, query.unit, span);
  const ids = await heldIds(tx, { units, span, year: null, limit: mostGatherings + 1 });
  if (ids.length === 0) return fail(nothingHeld(unit.name, query.month));
  if (ids.length > mostGatherings) return fail(tooManyPapers(mostGatherings));
  const made = await papersOf(ask, ids);
  if (!made.ok) return made;
  const attached = await attachedOf(ask, ids);
  const object = { type: 'unit', id: String(query.unit) };
  const about = { paper: 'month', month: query.month, format: query.format };
  const counts = { files: made.value.size, attached: attached.size };
  const detail = { ...about, gatherings: ids, ...counts };
  await ask.audit({ action: 'activity.export', object, unit: query.unit, detail });
  const name = fileName([query.month, unit.name, monthName[query.language ?? 'zh']]);
  const files = new Map<string, Packed>([...made.value, ...attached]);
  const bytes = () => packStream(files);
  return done<Key>({ file: `${name}.zip`, type: 'application/zip', bytes });
});

const monthName = text('活动材料', 'papers');

/** By day, and within a day in the order in which things were held. */
async function papersOf(
  ask: Ask<Key>,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>();
  for (const id of ids) {
    const saved = await loadGathering(ask.tx, id);
    if (saved === undefined) continue;
    for (const part of await partsOf(ask, saved)) {
      const added = await addPapers(ask, files, saved, part);
      if (!added.ok) return added;
    }
  }
  return ok(files);
}

async function addPapers(
  ask: Ask<Key>,
  files: Map<string, Uint8Array>,
  saved: SavedGathering,
  part: PrintedPart,
): Promise<Result<null>> {
  const { format, language = 'zh' } = ask.query;
  const source = await sourceOf(ask, saved, [part]);
  const { minutes, 'sign-in': signIn, resolutions } = papers;
  const wanted = hasResolutions([part]) ? [minutes, signIn, resolutions] : [minutes, signIn];
  const made = wanted.map((one): [Text, Paper] => [one.name, one.make(source)]);
  for (const [name, paper] of made) {
    const file = await printed(paper, format, language);
    if (!file.ok) return file;
    const words = [saved.heldOn, saved.unitName, part.kind.name[language], name[language]];
    files.set(freeName(files, fileName(words), format), file.value);
  }
  return ok(null);
}

export const monthPaperRoutes: readonly Route[] = [month];
