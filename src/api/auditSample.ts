import { bureauUnit } from '../kernel/bureauUnit.ts';
import { isIsoDate } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { checkpointAt, drawSample } from '../store/auditSample.ts';
import { unitsOn } from '../store/org.ts';
import { noCheckpoint, noSuchPeriod } from './auditProblems.ts';
import { done, type Route, route } from './route.ts';
import { answeringUnit, scopeOf } from './scope.ts';

type Key = 'GET /api/audit/sample';

/**
 * Whatever was begun this long before a checkpoint had ended by then, so that the same question on
 * another day looks at the same records. In milliseconds.
 */
const settled = 60_000;
const sample = route('GET /api/audit/sample', ['audit.read', 'activity.read'], async (ask) => {
  const { tx, query, today } = ask;
  const unit = query.unit ?? bureauUnit;
  for (const area of ['audit.read', 'activity.read']) {
    const allowed = await ask.allow(area, unit);
    if (!allowed.ok) return allowed;
  }
  const { from, to, size } = query;
  if (!isIsoDate(from) || !isIsoDate(to) || from >= to) return fail(noSuchPeriod);
  const checkpoint = await checkpointAt(tx, query.checkpoint ?? null);
  if (checkpoint === undefined) return fail(noCheckpoint);
  const [, , root = ''] = checkpoint.note.split('\n');
  const seed = query.seed ?? root;
  const knownAt = new Date(checkpoint.at.getTime() - settled);
  const reads = new Set(tx.units('audit.read'));
  const units = (await scopeOf(ask, 'activity.read', unit)).filter((one) => reads.has(one));
  const rows = await drawSample(tx, { units, knownAt, from, to, seed, size });
  const [first] = rows;
  const about = { population: first?.population ?? 0, fingerprint: first?.fingerprint ?? '' };
  const { position } = checkpoint;
  const object = { type: 'unit', id: String(unit) };
  const detail = { from, to, size, checkpoint: position, seed, ...about, drawn: rows.length };
  await ask.audit({ action: 'audit.sample', object, unit, detail });
  const tree = await unitsOn(tx, { on: today, knownAt: null });
  const names = new Map(tree.map((row) => [row.unit, row.name]));
  // A group is called the first or the second: it says something only with its branch.
  const nameOf = async (one: number) => {
    const above = await answeringUnit(ask, one);
    const own = names.get(one) ?? '';
    return above === one ? own : `${names.get(above) ?? ''} ${own}`;
  };
  const lines = rows.map(async ({ population: _, fingerprint: __, ...row }) => {
    return { ...row, unitName: await nameOf(row.unit) };
  });
  return done<Key>({
    ...{ checkpoint: position, root, seed, knownAt: knownAt.toISOString(), ...about },
    lines: await Promise.all(lines),
  });
});

export const auditSampleRoutes: readonly Route[] = [sample];
