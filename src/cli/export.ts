import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exportAudit } from '../api/auditOut.ts';
import { exportRoster } from '../api/rosterFile.ts';
import type { Packed } from '../documents/zipStream.ts';
import { isIsoDate } from '../kernel/date.ts';
import { ok, type Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import type { Command, ExitCode } from './command.ts';
import { atDesk, unitNamed } from './desk.ts';
import { printProblems, say } from './ground.ts';

const usage = `用法 usage: genji export --unit NAME --as USERNAME --purpose WORDS [--on DATE]
                    [--out FILE] [--json]
            genji export --audit --as USERNAME --purpose WORDS [--out FOLDER] [--json]

把某组织的党员名册导出为 Excel；导出人、时间、用途写在文件里，并留痕。
Exports the roster of a unit as a workbook that says who took it, when and what for.

--audit：把审计记录、检查点和公钥导出到一个文件夹，可用 scripts/verify-audit.mjs 在别的电脑上核对。
--audit: the whole audit trail, its checkpoints and the public key, into a folder, to be proved by
scripts/verify-audit.mjs on another machine.
`;

const options = {
  audit: { type: 'boolean' },
  unit: { type: 'string' },
  as: { type: 'string' },
  purpose: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const areas = ['roster.read', 'roster.export', 'person.reveal'];

const command: Command = {
  name: 'export',
  summary: text('导出党员名册或审计记录', 'export a roster or the audit trail'),
  run: async (argv) => {
    const { values } = parseArgs({ args: [...argv], options });
    const { unit: words, as: username, purpose = '', on } = values;
    const day = on === undefined ? {} : isIsoDate(on) ? { on } : null;
    if (values.audit === true && username && purpose.length >= 2 && !words && !values.help) {
      return takeTrail({ username, purpose, ...values });
    }
    if (values.help || !words || !username || purpose.length < 2 || day === null) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    const made = await atDesk(username, areas, true, async (desk) => {
      const unit = await unitNamed(desk.tx, words);
      return unit.ok ? exportRoster(desk, { ...day, unit: unit.value, purpose }) : unit;
    });
    if (!made.ok) return printProblems(made.problems);
    const file = values.out ?? made.value.file;
    const { bytes } = made.value;
    await writeFile(file, typeof bytes === 'function' ? bytes() : bytes, { mode: 0o600 });
    say(values.json === true ? JSON.stringify({ file }) : `已导出 exported: ${file}`);
    return 0;
  },
};
export default command;

interface Taking {
  readonly username: string;
  readonly purpose: string;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

/** A folder of its own: what lies in one already is somebody's export. */
async function takeTrail({ username, purpose, out, json }: Taking): Promise<ExitCode> {
  const folder = out ?? `audit-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  const fresh = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (!fresh) return printProblems([folderTaken(folder)]);
  const made = await atDesk(username, ['audit.read'], true, async (desk) => {
    const files = await exportAudit(desk, purpose);
    if (!files.ok) return files;
    for (const [name, content] of files.value) await write(join(folder, name), content);
    return ok(null);
  }).catch(async (error: unknown) => {
    // Half a trail looks like one that somebody cut.
    await rm(folder, { recursive: true });
    throw error;
  });
  if (!made.ok) {
    await rm(folder, { recursive: true });
    return printProblems(made.problems);
  }
  say(json === true ? JSON.stringify({ folder }) : `已导出 exported: ${folder}`);
  return 0;
}

function write(path: string, content: Packed): Promise<void> {
  const pieces = content instanceof Uint8Array ? [content] : content();
  return pipeline(Readable.from(pieces), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
}

const folderTaken = (folder: string): Problem => ({
  code: 'export/folder',
  message: text(
    `文件夹 ${folder} 已经存在，或者建不了。`,
    `The folder ${folder} exists already, or cannot be made.`,
  ),
  cure: text('请用 --out 另选一个。', 'Choose another one with --out.'),
});
