import { resolve } from 'node:path';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import type { Difference } from '../store/backupDifference.ts';
import { type Manifest, type ReadManifest, readManifest } from '../store/backupManifest.ts';
import { type BackupProof, proveBackup } from '../store/backupProof.ts';
import { missingKeys, openHalf } from '../store/keyMarks.ts';
import { unknownMigrations } from '../store/restore.ts';
import { progress } from './progress.ts';

/** A backup that somebody names, proved to its last byte. */
export interface ProvedBackup {
  readonly path: string;
  readonly read: ReadManifest;
  readonly proof: BackupProof;
}

/** @param data the data folder, whose key tells whether the backup is of its own making */
export async function openBackup(named: string, data: string): Promise<Result<ProvedBackup>> {
  const path = resolve(named);
  const read = await readManifest(path, openHalf(data));
  if (typeof read === 'string') return fail(unreadable[read](path));
  const proof = await proveBackup(path, read, progress(text('正在核对备份', 'reading the backup')));
  return ok({ path, read, proof });
}

/** Whether this program and these keys can use a backup; looks at its manifest alone. */
export async function usable(
  named: string,
  data: string,
  keys: 'needed' | 'not-needed',
): Promise<Result<Manifest>> {
  const path = resolve(named);
  const read = await readManifest(path, openHalf(data));
  if (typeof read === 'string') return fail(unreadable[read](path));
  const unknown = unknownMigrations(read.manifest);
  if (unknown.length > 0) return fail(newerProgram(path, unknown));
  const lacks = lackedKeys(read, data);
  if (lacks.length > 0 && keys === 'needed') return fail(keysMissing(data, lacks));
  return ok(read.manifest);
}

/** Files of the folder `keys` that a backup needs and a data folder lacks. */
export function lackedKeys({ manifest, signer }: ReadManifest, data: string): string[] {
  return [...missingKeys(manifest.keys, data), ...(signer === 'own' ? [] : ['checkpoint.pem'])];
}

function newerProgram(path: string, unknown: readonly string[]): Problem {
  return {
    code: 'backup/newer',
    message: text(
      `备份 ${path} 的数据库版本比本程序新或不同：${unknown.join('、')}。`,
      `The backup ${path} is of a newer version, or of another: ${unknown.join(', ')}.`,
    ),
    cure: text('请用备份时的版本或更新的版本恢复。', 'Restore with that version or a newer one.'),
  };
}

function keysMissing(data: string, names: readonly string[]): Problem {
  return {
    code: 'restore/no-keys',
    message: text(
      `${data} 的 keys 里没有这份备份所用的密钥：${names.join('、')}。没有它们，密封的信息打不开，动态口令要重新绑定，旧的检查点也认不出。`,
      `The keys of this backup are not in ${data}: ${names.join(', ')}. Without them sealed fields stay closed, second factors start anew and old checkpoints are not recognised.`,
    ),
    cure: text(
      '请把另存的密钥放回 keys 再来；确实没有了，才用 --without-keys。',
      'Put back the copy of the keys that was kept elsewhere; only if there is none, add --without-keys.',
    ),
  };
}

/** Every line that speaks of a proof, faults included. */
export function proofTold({ path, read, proof }: ProvedBackup): Text[] {
  const { manifest, signer } = read;
  const whole = proof.whole ? text('完好', 'whole') : text('有出入', 'differs');
  const known =
    signer === 'own'
      ? text('签名出自本数据目录的密钥', 'signed with the key of this data folder')
      : text('签名密钥不在本数据目录，只能证明完整，不能证明来源', 'signed with a key not at hand');
  return [
    text(
      `备份${whole.zh}：${path}，${manifest.at}，${manifest.tables.length} 张表 ${proof.rows} 行，附件 ${proof.files} 个；${known.zh}。`,
      `Backup ${whole.en}: ${manifest.tables.length} tables, ${proof.rows} rows, ${proof.files} attachments; ${known.en}.`,
    ),
    ...proof.faults.map((fault) => {
      const said = faultWords[fault.what];
      return text(`  ${fault.path} ${said.zh}。`, `${fault.path} ${said.en}.`);
    }),
    ...manifest.lost.map(({ sha256 }) =>
      text(`  附件 ${sha256} 备份时就缺失。`, `Attachment ${sha256} was lost before the backup.`),
    ),
    ...proof.chains.flatMap(chainTold),
    ...(proof.chains.length === 0 && manifest.chains.length > 0
      ? [text('  审计链无法核对。', 'The audit chain cannot be walked.')]
      : []),
  ];
}

function chainTold(chain: BackupProof['chains'][number]): Text[] {
  const { name, sealed, checkpoints, faults, endsAsTold } = chain;
  const whole = endsAsTold && faults.length === 0;
  const trail = whole ? text('完好', 'whole') : text('有出入', 'differs');
  return [
    text(
      `${name}：备份中的审计链${trail.zh}，${sealed} 条，检查点 ${checkpoints} 个。`,
      `Audit chain in it ${trail.en}: ${sealed} events, ${checkpoints} checkpoints.`,
    ),
    ...faults.map(({ position, what }) =>
      text(`  第 ${position || '？'} 条：${what.zh}。`, `No. ${position || '?'}: ${what.en}.`),
    ),
  ];
}

export function differenceTold({ kind, name, what }: Difference): string {
  const words = { missing: '缺少 missing', altered: '不同 differs', 'not-of-it': '多出 too many' };
  return `  ${kind} ${name}: ${words[what]}`;
}

const faultWords = {
  missing: text('缺失', 'is missing'),
  altered: text('被改过', 'was altered'),
  'not-of-it': text('不该在这里', 'does not belong there'),
} as const;

const unreadable: Record<
  Exclude<Awaited<ReturnType<typeof readManifest>>, ReadManifest>,
  (path: string) => Problem
> = {
  'no-backup': (path) => ({
    code: 'backup/none',
    message: text(
      `${path} 不是备份：没有 manifest.json 和 seal.json。`,
      `${path} is no backup: it lacks manifest.json and seal.json.`,
    ),
    cure: text('请写备份文件夹的路径。', 'Name the folder of a backup.'),
  }),
  altered: (path) => ({
    code: 'backup/altered',
    message: text(
      `${path} 的清单与签名对不上：清单被改过或已损坏。`,
      `The manifest of ${path} does not match its signature: it was altered or spoilt.`,
    ),
    cure: text('请换一份备份，并报告此事。', 'Take another backup, and report this one.'),
  }),
  'newer-format': (path) => ({
    code: 'backup/newer-format',
    message: text(
      `${path} 由更新的版本备份，本版本读不了。`,
      `${path} was made by a newer version, and this one cannot read it.`,
    ),
    cure: text('请用那个版本或更新的版本。', 'Use that version or a newer one.'),
  }),
};
