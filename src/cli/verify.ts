import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../api/ledgerBook.ts';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { type Chain, type ChainReport, verifyChain } from '../store/chain.ts';
import { openChainKey } from '../store/chainKey.ts';
import { openFiles } from '../store/fileDisk.ts';
import { openPool } from '../store/pool.ts';
import { type FileFault, type FileReport, proveFiles, tenantsOf } from '../store/proof.ts';
import { type BookReport, proveBooks } from '../store/proofBooks.ts';
import { notesOf } from '../store/secondPlace.ts';
import { asRole } from '../store/setup.ts';
import { openBackup, proofTold } from './backupFolder.ts';
import type { Command, ExitCode } from './command.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { dataFolder, printProblems, say } from './ground.ts';
import { progress } from './progress.ts';
import { secondPlaceUrl } from './secondPlaceUrl.ts';
import { booksTold } from './verify/books.ts';

const usage = `用法 usage: genji verify [BACKUP] [--json]

从头核对审计链和签名的检查点（设了 GENJI_SECOND_PLACE 的，包括第二存放处的），并把每个附件读一遍、与
入库时的哈希比对；把每笔账与它记账时的摘要、审计记录和余额比对。
Walks the audit chain from its start against the signed checkpoints, those of the second place
(GENJI_SECOND_PLACE) included, and reads every file against the hash by which it came in, and every entry of
a book against its digest, the trail and the balances.
写了 BACKUP 就核对那份备份，不需要数据库。
With BACKUP it proves that backup, without a database.

  退出码 exit code: 0 完好 whole, 1 有出入 something differs, 2 无法核对 cannot be verified
`;

const command: Command = {
  name: 'verify',
  summary: text('核对审计链和附件是否完好', 'prove the audit chain and the files whole'),
  run: async (argv) => {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [backup] = positionals;
    if (values.help === true || positionals.length > 1) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    const folder = await dataFolder();
    if (!folder.ok) return printProblems(folder.problems);
    if (backup !== undefined) return verifyBackup(backup, folder.value, values.json === true);
    const second = secondPlaceUrl();
    if (!second.ok) return printProblems(second.problems);
    const database = await openDatabase(folder.value, 'attach');
    if (!database.ok) return printProblems(database.problems);
    try {
      const ground = { folder: folder.value, second: second.value };
      return await verify(ground, database.value, values.json === true);
    } finally {
      await database.value.stop();
    }
  },
};
export default command;

async function verifyBackup(named: string, data: string, json: boolean): Promise<ExitCode> {
  const backup = await openBackup(named, data);
  if (!backup.ok) {
    printProblems(backup.problems);
    return backup.problems[0].code === 'backup/altered' ? 1 : 2;
  }
  const { path, read, proof } = backup.value;
  const { at, lost } = read.manifest;
  if (json) say(JSON.stringify({ path, at, signer: read.signer, lost, ...proof }));
  else for (const line of proofTold(backup.value)) say(`${line.zh} ${line.en}`);
  return proof.whole ? 0 : 1;
}

interface Proof {
  readonly tenant: string;
  readonly name: string;
  readonly chain: ChainReport;
  /** How many checkpoints the second place gave; null: none is set up. */
  readonly secondPlace: number | null;
  readonly files: FileReport;
  readonly books: BookReport;
}

interface Ground {
  readonly folder: string;
  /** Address of the second place. */
  readonly second: string | null;
}

async function verify(ground: Ground, database: OpenDatabase, json: boolean): Promise<ExitCode> {
  const { config, secrets } = database;
  const { folder, second } = ground;
  const pool = openPool({ ...asRole(config, 'sealer', secrets.roles), max: 1 });
  try {
    const proofs: Proof[] = [];
    const tenants = await tenantsOf(pool);
    if (tenants.length === 0) return printProblems([noBureau]);
    for (const { tenant, name } of tenants) {
      const kept = second === null ? [] : await notesOf(second, tenant).catch(() => null);
      if (kept === null) return printProblems([placeAway(`${second}`)]);
      const opened = { pool, key: openChainKey(folder) };
      const chain = await proveChain(folder, opened, tenant, kept);
      const seen = progress(text(`${name}：正在核对`, 'verifying'));
      const files = await proveFiles(pool, openFiles(folder), tenant, (n) => seen('files', n));
      const books = await proveBooks(
        pool,
        tenant,
        (entry) => digestOf(entry).toString('hex'),
        (n) => seen('entries', n),
      );
      const secondPlace = second === null ? null : kept.length;
      proofs.push({ tenant, name, chain, secondPlace, files, books });
    }
    const whole = proofs.every(
      ({ chain, files, books }) => chain.intact && files.faults.length + books.faults.length === 0,
    );
    if (json) say(JSON.stringify({ whole, bureaus: proofs }));
    else for (const proof of proofs) for (const line of told(proof)) say(`${line.zh} ${line.en}`);
    return whole ? 0 : 1;
  } finally {
    await pool.end();
  }
}

const noBureau: Problem = {
  code: 'database/no-bureau',
  message: text(
    '这个数据库里还没有单位，没有可核对的内容。',
    'There is no bureau in this database yet.',
  ),
  cure: text('请检查 GENJI_DATA 或 DATABASE_URL。', 'Check GENJI_DATA or DATABASE_URL.'),
};

const placeAway = (url: string): Problem => ({
  code: 'second-place/away',
  message: text(`第二存放处 ${url} 没有答复。`, `The second place ${url} does not answer.`),
  cure: text(
    '请先让它恢复；只用本机的检查点核对，请去掉 GENJI_SECOND_PLACE。',
    'Bring it back; to check against the checkpoints of this machine alone, unset GENJI_SECOND_PLACE.',
  ),
});

/** Against the checkpoints of the database, those beside it, and those that were kept elsewhere. */
async function proveChain(
  folder: string,
  chain: Chain,
  tenant: string,
  kept: readonly string[],
): Promise<ChainReport> {
  const place = join(folder, 'checkpoints', tenant);
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const notes = await Promise.all(names.map((name) => readFile(join(place, name), 'utf8')));
  return verifyChain(chain, tenant, [...notes, ...kept]);
}

function told({ name, chain, files, secondPlace, books }: Proof): Text[] {
  const { sealed, checkpoints, head } = chain;
  const trail = chain.intact ? text('完好', 'whole') : text('有出入', 'differs');
  const kept = files.faults.length === 0 ? text('完好', 'whole') : text('有出入', 'differ');
  return [
    text(
      `${name}：审计链${trail.zh}，${sealed} 条，检查点 ${checkpoints} 个，链头 ${head.slice(0, 16)}。`,
      `Audit chain ${trail.en}: ${sealed} events, ${checkpoints} checkpoints.`,
    ),
    ...chain.faults.map(({ position, what }) =>
      text(`  第 ${position || '？'} 条：${what.zh}。`, `No. ${position || '?'}: ${what.en}.`),
    ),
    secondPlace === null
      ? text(`${name}：没有第二存放处。`, 'There is no second place.')
      : text(
          `${name}：第二存放处的检查点 ${secondPlace} 个，已一并核对。`,
          `With ${secondPlace} checkpoints of the second place.`,
        ),
    text(
      `${name}：附件${kept.zh}，${files.files} 个，${files.bytes} 字节。`,
      `Files ${kept.en}: ${files.files}.`,
    ),
    ...files.faults.map(fileTold),
    ...booksTold(name, books),
  ];
}

function fileTold({ what, id, gathering }: FileFault): Text {
  const said = what === 'missing' ? text('不在盘上', 'is missing') : text('被改过', 'was altered');
  return text(
    `  附件 ${id}（活动 ${gathering}）${said.zh}，请从备份恢复。`,
    `File ${id} of gathering ${gathering} ${said.en}; restore it from a backup.`,
  );
}
