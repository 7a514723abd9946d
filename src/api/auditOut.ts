import type { Packed } from '../documents/zipStream.ts';
import { packStream } from '../documents/zipStream.ts';
import { bureauUnit } from '../kernel/bureauUnit.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { notesBetween, signedHead, wholeTrail } from '../store/auditExport.ts';
import { publicPem } from '../store/chainKey.ts';
import type { OperationKey } from './contract/index.ts';
import { type Ask, done, type Route, route } from './route.ts';

type Key = 'GET /api/audit/export';
type Within = Pick<Ask<OperationKey>, 'tx' | 'services' | 'allow' | 'audit' | 'today'>;

/** Names of what an export holds, as `verify-audit.mjs` and docs/operations.md call them. */
export const exported = {
  trail: 'trail.ndjson',
  checkpoints: 'checkpoints.txt',
  key: 'checkpoint-key.pem',
  about: '说明 README.txt',
} as const;

/**
 * The whole trail up to now with what proves it. A checkpoint is made first, so that its last row
 * is signed. Of events beyond the reader's reach, as those of a county bureau that is only guided,
 * digests stand there. That somebody takes it stands in the trail, behind its end.
 */
export async function exportAudit(
  { tx, services, allow, audit }: Within,
  purpose: string,
): Promise<Result<ReadonlyMap<string, Packed>>> {
  // Who reads the events that are of no unit may read the whole trail.
  const allowed = await allow('audit.read', bureauUnit);
  if (!allowed.ok) return allowed;
  const { tenant } = tx.access;
  const { chain } = services;
  const size = await signedHead(chain, tenant);
  const units = new Set(tx.units('audit.read'));
  const notes = await notesBetween(chain, tenant, '0', size);
  const object = { type: 'audit-chain', id: size };
  await audit({ action: 'audit.export', object, unit: null, detail: { purpose, rows: size } });
  return ok(
    new Map<string, Packed>([
      [exported.trail, () => wholeTrail(chain, tenant, size, units)],
      [exported.checkpoints, Buffer.from(notes.join('\n'))],
      [exported.key, Buffer.from(publicPem(chain.key))],
      [exported.about, Buffer.from(`${howToProve.zh}\r\n\r\n${howToProve.en}\r\n`)],
    ]),
  );
}

/** Beside every export and every bundle of evidence. */
export const howToProve: Text = text(
  `在另一台装有 Node 20 或更高版本的电脑上核对：
node verify-audit.mjs ${exported.trail} ${exported.checkpoints} --key ${exported.key}
verify-audit.mjs 在本项目发布包的 scripts 文件夹里，请从发布包取，不要从被审计的服务器取。
检查点请尽量用导出以前从第二存放处复制的，公钥请用启用系统时另行保存的；只用本文件夹里的，只能证明导出以后没有改过。`,
  `To prove it on another computer with Node 20 or newer:
node verify-audit.mjs ${exported.trail} ${exported.checkpoints} --key ${exported.key}
verify-audit.mjs is in the folder scripts of a release of this project: take it from there, not from the
server under audit. Use checkpoints that were copied from the second place before the export, and the key that was kept apart since the
first day; those of this folder alone only prove that nothing was changed since the export.`,
);

const out = route('GET /api/audit/export', ['audit.read'], async (ask) => {
  const made = await exportAudit(ask, ask.query.purpose);
  if (!made.ok) return made;
  const bytes = () => packStream(made.value);
  return done<Key>({ file: `审计记录-${ask.today}.zip`, type: 'application/zip', bytes });
});

export const auditOutRoutes: readonly Route[] = [out];
