import { createHash } from 'node:crypto';
import { type Packed, packStream } from '../documents/zipStream.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { loadGathering, recordOf, revisionsOf, type SavedGathering } from '../store/activity.ts';
import { notesBetween, partOfTrail, piecesOf, signedHead } from '../store/auditExport.ts';
import { trailOf } from '../store/auditTrail.ts';
import { publicPem } from '../store/chainKey.ts';
import { filesOfGathering } from '../store/file.ts';
import { papers, partsOf, sourceOf } from './activityPaper.ts';
import { exported, howToProve } from './auditOut.ts';
import { byWhom } from './byWhom.ts';
import type { OperationKey } from './contract/index.ts';
import { type FieldChange, fieldHistory } from './fieldHistory.ts';
import { fileName, freeName, printed } from './paperOut.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

type Key = 'GET /api/audit/evidence/:gathering';
type Within = Pick<Ask<OperationKey>, 'tx' | 'services' | 'next'>;

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** Every state of a record as its reader may see it, with whose it is. */
async function statesOf(within: Within, saved: SavedGathering) {
  const rows = await byWhom(within.tx, await revisionsOf(within.tx, saved.id));
  const states = rows.map(async (row) => {
    const content = row.content as SavedGathering;
    const known = { ...content, parts: content.parts ?? [], unit: saved.unit };
    const parts = await partsOf(within, known);
    return { ...row, content: { ...content, parts: parts.map(({ part }) => part) } };
  });
  return (await Promise.all(states)).toSorted((a, b) => a.version - b.version);
}

/** The record itself: as data, as paper, in all its states, and field by field. */
async function recordFiles(
  within: Within,
  saved: SavedGathering,
): Promise<Result<Map<string, Packed>>> {
  const parts = await partsOf(within, saved);
  const paper = papers.minutes.make(await sourceOf(within, saved, parts));
  const minutes = await printed(paper, 'pdf', 'zh');
  if (!minutes.ok) return minutes;
  const states = await statesOf(within, saved);
  const { id, version, status } = saved;
  const record = { ...recordOf(saved), parts: parts.map(({ part }) => part) };
  const changes: readonly FieldChange[] = fieldHistory(states);
  return ok(
    new Map<string, Packed>([
      ['record.json', json({ id, version, status, ...record })],
      ['会议记录 minutes.pdf', minutes.value],
      ...states.map((state): [string, Packed] => [
        `versions/${String(state.version).padStart(3, '0')}.json`,
        json(state),
      ]),
      ['history.json', json(changes)],
    ]),
  );
}

/** Attachments that still stand, and of all of them what is known, those taken away included. */
async function attachedFiles(
  { tx, services }: Within,
  gathering: string,
): Promise<Map<string, Packed>> {
  const files = new Map<string, Packed>();
  const list: object[] = [];
  for (const row of await filesOfGathering(tx, gathering)) {
    const { sha256, bytes, purpose, name, voidedAt, reason, id } = row;
    const [, stem = name, ending = 'bin'] = /^(.*)\.(\w+)$/.exec(name) ?? [];
    const there = voidedAt === null && (await services.files.has(row));
    const at = there ? freeName(files, `attachments/${fileName([stem])}`, ending) : null;
    if (at !== null) files.set(at, () => services.files.open(sha256));
    list.push({ file: at, id, name, purpose, bytes, sha256, voidedAt, reason });
  }
  return files.set('attachments.json', json(list));
}

/** What the trail says of these, with the stretches of the chain that prove it. */
async function trailFiles(
  { tx, services }: Within,
  ids: readonly string[],
): Promise<{ readonly files: Map<string, Packed>; readonly rows: number }> {
  const { tenant } = tx.access;
  const { chain } = services;
  await signedHead(chain, tenant);
  const seqs = await trailOf(tx, ids, tx.units('audit.read'));
  const pieces = await piecesOf(chain, tenant, seqs);
  const notes = new Set<string>();
  for (const { from, to } of pieces) {
    const before = String(BigInt(from) - 1n);
    for (const note of await notesBetween(chain, tenant, before, to)) notes.add(note);
  }
  const files = new Map<string, Packed>([
    [exported.trail, await partOfTrail(chain, tenant, pieces, new Set(seqs))],
    [exported.checkpoints, Buffer.from([...notes].join('\n'))],
    [exported.key, Buffer.from(publicPem(chain.key))],
    [exported.about, Buffer.from(`${howToProve.zh}\r\n\r\n${howToProve.en}\r\n`)],
  ]);
  return { files, rows: seqs.length };
}

/** SHA-256 of everything in the bundle but the attachments, whose hashes stand in their list. */
function manifestOf(files: ReadonlyMap<string, Packed>): Uint8Array {
  const lines = [...files].flatMap(([name, content]) => {
    if (!(content instanceof Uint8Array)) return [];
    return [`${createHash('sha256').update(content).digest('hex')}  ${name}`];
  });
  return Buffer.from(`${lines.join('\n')}\n`);
}

const evidence = route(
  'GET /api/audit/evidence/:gathering',
  ['audit.read', 'activity.read', 'roster.read'],
  async (ask) => {
    const { tx, params, query } = ask;
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    for (const area of ['activity.read', 'audit.read']) {
      if (!(await ask.allow(area, saved.unit)).ok) return fail(notFound);
    }
    const record = await recordFiles(ask, saved);
    if (!record.ok) return record;
    const attached = await attachedFiles(ask, saved.id);
    const ids = (await filesOfGathering(tx, saved.id)).map(({ id }) => id);
    const trail = await trailFiles(ask, [saved.id, ...ids]);
    const files = new Map<string, Packed>([...record.value, ...attached, ...trail.files]);
    files.set('SHA256SUMS', manifestOf(files));
    const object = { type: 'gathering', id: saved.id };
    const counts = { files: files.size, rows: trail.rows, version: saved.version };
    const detail = { purpose: query.purpose, ...counts };
    await ask.audit({ action: 'audit.evidence', object, unit: saved.unit, detail });
    const name = fileName([saved.heldOn, saved.unitName, '证据包']);
    const bytes = () => packStream(files);
    return done<Key>({ file: `${name}.zip`, type: 'application/zip', bytes });
  },
);

export const auditEvidenceRoutes: readonly Route[] = [evidence];
