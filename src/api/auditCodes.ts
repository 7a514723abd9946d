import { bureauUnit } from '../kernel/bureauUnit.ts';
import { fail } from '../kernel/result.ts';
import { checkpointAt } from '../store/auditSample.ts';
import { headWithCode, notedCodes } from '../store/auditWeek.ts';
import { codeBytes, witnessCode } from '../store/witnessCode.ts';
import { codeDiffers, noCheckpoint, noCode } from './auditProblems.ts';
import { byWhom } from './byWhom.ts';
import { done, type Route, route } from './route.ts';

/** The code of a signed checkpoint, from the root that stands in its note. */
export function codeOfNote(note: string): string {
  const [, , root = ''] = note.split('\n');
  return witnessCode(Buffer.from(root, 'base64'));
}

const list = route('GET /api/audit/codes', ['audit.read'], async (ask) => {
  const { tx } = ask;
  const allowed = await ask.allow('audit.read', bureauUnit);
  if (!allowed.ok) return allowed;
  const latest = await checkpointAt(tx, null);
  const rows = await byWhom(tx, await notedCodes(tx, tx.units('audit.read')));
  // Each of them is looked for in the chain as it stands: that is what they were noted for.
  const noted = [];
  for (const row of rows) {
    const found = await headWithCode(tx, codeBytes(row.code) ?? Buffer.alloc(10));
    noted.push({ ...row, holds: found?.position === row.position });
  }
  const last =
    latest === undefined
      ? null
      : { position: latest.position, at: latest.at.toISOString(), code: codeOfNote(latest.note) };
  return done<'GET /api/audit/codes'>({ latest: last, noted });
});

const confirm = route('POST /api/audit/codes', ['audit.read'], async (ask) => {
  const { tx, body } = ask;
  const allowed = await ask.allow('audit.read', bureauUnit);
  if (!allowed.ok) return allowed;
  const checkpoint = await checkpointAt(tx, body.position);
  if (checkpoint === undefined) return fail(noCheckpoint);
  const code = codeOfNote(checkpoint.note);
  const typed = codeBytes(body.code);
  if (typed === null || witnessCode(typed) !== code) return fail(codeDiffers);
  const object = { type: 'audit-chain', id: checkpoint.position };
  await ask.audit({ action: 'audit.witness', object, unit: null, detail: { code } });
  return done<'POST /api/audit/codes'>({ position: checkpoint.position });
});

const find = route('GET /api/audit/codes/find', ['audit.read'], async (ask) => {
  const { tx, query } = ask;
  const allowed = await ask.allow('audit.read', bureauUnit);
  if (!allowed.ok) return allowed;
  const typed = codeBytes(query.code);
  if (typed === null) return fail(noCode);
  const found = await headWithCode(tx, typed);
  const code = witnessCode(typed);
  const object = { type: 'audit-chain', id: found?.position ?? code };
  const ok = found !== undefined;
  await ask.audit({ action: 'audit.code', object, unit: null, ok, detail: { code } });
  return done<'GET /api/audit/codes/find'>({
    code,
    found: found === undefined ? null : { ...found, at: found.at?.toISOString() ?? null },
  });
});

export const auditCodeRoutes: readonly Route[] = [list, confirm, find];
