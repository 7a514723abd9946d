import { fileFormats, type GatheringFile } from '../kernel/attachment.ts';
import { fail } from '../kernel/result.ts';
import { type FileRow, isOfUnit, loadFile, voidFile } from '../store/file.ts';
import { namesOf } from '../store/org.ts';
import type { OperationKey, ReplyOf } from './contract/index.ts';
import { alreadyVoided, missing, takenAway } from './fileProblems.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services'>;
type View = ReplyOf<'GET /api/gatherings/:gathering/files'>['files'][number];

/** Files with the names of who brought them or took them away, and whether they are still there. */
export async function fileViews(
  { tx, services }: Asking,
  rows: readonly FileRow[],
): Promise<View[]> {
  const actors = rows.flatMap(({ actor, voidedBy }) => [actor, ...(voidedBy ? [voidedBy] : [])]);
  const names = actors.length === 0 ? new Map<string, string>() : await namesOf(tx, actors);
  const nameOf = (person: string) => names.get(person) ?? '';
  return Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, name: row.name, format: row.format, bytes: row.bytes },
      // The route that attached it took no other word.
      purpose: row.purpose as GatheringFile,
      actor: nameOf(row.actor),
      at: row.at.toISOString(),
      voided: voidedOf(row, nameOf),
      there: await services.files.has(row),
    })),
  );
}

function voidedOf(
  { voidedBy, voidedAt, reason }: FileRow,
  nameOf: (person: string) => string,
): View['voided'] {
  if (voidedAt === null) return null;
  return { actor: nameOf(voidedBy ?? ''), at: voidedAt.toISOString(), reason: reason ?? '' };
}

const read = route('GET /api/files/:file', ['activity.read'], async (ask) => {
  const { tx, params, query, services } = ask;
  const row = await loadFile(tx, params.file);
  if (row === undefined) return fail(notFound);
  const allowed = await ask.allow('activity.read', row.unit);
  if (!allowed.ok) return fail(notFound);
  // What was taken away may have been taken away for what it shows; an auditor must see that too.
  const audits = await ask.may('audit.read', row.unit);
  if (row.voidedAt !== null && !audits.may) return fail(takenAway);
  if (!(await services.files.has(row))) return fail(missing);
  if (!(await isOfUnit(tx, row.unit))) {
    const object = { type: 'file', id: row.id };
    const detail = { purpose: row.purpose, format: row.format, sha256: row.sha256 };
    await ask.audit({ action: 'file.read', object, unit: row.unit, detail });
  }
  const { type, shownAs } = fileFormats[row.format];
  return done<'GET /api/files/:file'>({
    ...{ file: row.name, type, bytes: () => services.files.open(row.sha256), size: row.bytes },
    ...(query.as === 'shown' && shownAs !== null ? { shown: 'in-place' } : {}),
  });
});

const takeAway = route(
  'POST /api/files/:file/void',
  ['activity.read', 'activity.write'],
  async (ask) => {
    const { tx, params, body } = ask;
    const row = await loadFile(tx, params.file);
    if (row === undefined) return fail(notFound);
    const allowed = await ask.allow('activity.write', row.unit);
    if (!allowed.ok) return allowed;
    if (row.voidedAt !== null) return fail(alreadyVoided);
    if (!(await voidFile(tx, row.id, body.reason.trim()))) return fail(alreadyVoided);
    const object = { type: 'file', id: row.id };
    const detail = { purpose: row.purpose, sha256: row.sha256 };
    await ask.audit({ action: 'file.void', object, unit: row.unit, detail });
    return done<'POST /api/files/:file/void'>({ id: row.id });
  },
);

export const fileRoutes: readonly Route[] = [read, takeAway];
