import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Text } from '../kernel/text.ts';
import type { ChainHead } from '../store/backup.ts';
import type { Found } from './drillSteps.ts';

export interface EvidenceStep extends Found {
  readonly name: Text;
  readonly ok: boolean;
  readonly milliseconds: number;
}

/** What a drill proves, for whoever asks a month later. */
export interface Evidence {
  readonly equal: boolean;
  readonly drilledAt: string;
  readonly backup: {
    readonly path: string;
    readonly at: string;
    readonly program: string;
    readonly database: { readonly kind: string; readonly version: string };
    readonly signer: 'own' | 'unknown';
    readonly bytes: number;
    readonly files: number;
  };
  readonly into: { readonly program: string; readonly server: string | null };
  readonly steps: readonly EvidenceStep[];
  readonly milliseconds: number;
  /** How many of each kind. */
  readonly objects: Readonly<Record<string, number>>;
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly sha256: string;
  }[];
  readonly chains: readonly ChainHead[];
}

/** A file for machines and a page for people; no data of anybody stands in either. */
export async function writeEvidence(evidence: Evidence, folder: string): Promise<string[]> {
  const stamp = evidence.drilledAt.replaceAll(/[-:]|\.\d+/g, '');
  const path = join(folder, `drill-${stamp}-of-${basename(evidence.backup.path)}`);
  const own = { mode: 0o600, flag: 'wx', flush: true } as const;
  const files = [`${path}.json`, `${path}.html`] as const;
  try {
    await writeFile(files[0], `${JSON.stringify(evidence, null, 2)}\n`, own);
    await writeFile(files[1], pageOf(evidence), own);
  } catch (error) {
    // Half of it proves nothing. What another drill wrote in the same second stays.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      for (const file of files) await rm(file, { force: true });
    throw error;
  }
  return [...files];
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = (tag: string, row: readonly (string | number)[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join('')}</tr>`;
  return `<table>${cells('th', heads)}${rows.map((row) => cells('td', row)).join('')}</table>`;
}

const style = `body{font:14px/1.6 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
table{border-collapse:collapse;margin:1em 0;width:100%}th,td{border:1px solid #999;padding:2px 8px;
text-align:left;overflow-wrap:anywhere}`;

function pageOf(evidence: Evidence): string {
  const { equal, backup, into, steps, objects, tables, chains } = evidence;
  const result = equal ? '通过，全部一致 · passed, all equal' : '没有通过 · not passed';
  const { version, kind } = backup.database;
  const about = [
    ['演练时间 drilled at', evidence.drilledAt],
    ['备份 backup', backup.path],
    ['备份时刻 taken at', backup.at],
    ['来源 from', `Genji ${backup.program}, PostgreSQL ${version} (${kind})`],
    ['恢复到 into', `Genji ${into.program}, ${into.server ?? '—'}`],
    ['用时 took', `${(evidence.milliseconds / 1000).toFixed(1)} s`],
    ['大小 size', `${backup.bytes} B, ${backup.files} 个附件 attachments`],
  ];
  const done = steps.map(({ name, ok, detail, faults, milliseconds }) => [
    `${ok ? '✓' : '✗'} ${name.zh} ${name.en}`,
    [`${detail.zh} ${detail.en}`, ...faults].join('；'),
    `${milliseconds} ms`,
  ]);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>恢复演练 Restore drill</title>
<style>${style}</style><h1>恢复演练 · Restore drill</h1><p><strong>${result}</strong></p>
${table(['项目', ''], about)}
${table(['步骤 step', '结果 result', '用时 took'], done)}
${table(
  ['审计链 chain', '条数 events', '链头 head'],
  chains.map((c) => [c.name, c.position, c.head ?? '—']),
)}
${table(['对象 objects', '个数 count'], Object.entries(objects))}
${table(
  ['表 table', '行 rows', 'SHA-256'],
  tables.map(({ name, rows, sha256 }) => [name, rows, sha256]),
)}
<p>演练人 drilled by ____________　复核人 checked by ____________</p></html>
`;
}
