import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from '../api/import.ts';
import { commitBatch } from '../api/importCommit.ts';
import { isIsoDate } from '../kernel/date.ts';
import { ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import type { Command, ExitCode } from './command.ts';
import { atDesk, type Desk, unitNamed } from './desk.ts';
import { printProblems, say } from './ground.ts';

const usage = `用法 usage: genji import FILE --unit NAME --as USERNAME [--on DATE] [--dry-run]
                    [--without-faulty] [--json]

把党员名册（.xlsx .xls .csv）导入某组织，全部成功或全部不动；--dry-run 只看会做什么。
Imports a roster for a unit, all of it or nothing; --dry-run only shows what it would do.

退出码 exit code: 0 已导入或没有错误 done; 1 有错误 errors; 2 无法使用 unusable
`;

const options = {
  unit: { type: 'string' },
  as: { type: 'string' },
  on: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'without-faulty': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const areas = ['roster.read', 'roster.write', 'unit.write'];

const command: Command = {
  name: 'import',
  summary: text('导入党员名册', 'import a roster'),
  run: async (argv) => {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    const [path] = positionals;
    const { unit, as: username, on = null } = values;
    const unusable = on !== null && !isIsoDate(on);
    if (values.help || path === undefined || !unit || !username || unusable) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    const bytes = await readFile(path).catch((error: Error) => error.message);
    if (typeof bytes === 'string') return printProblems([unread(bytes)]);
    const dryRun = values['dry-run'] === true;
    const asked = {
      bytes,
      name: basename(path),
      unit,
      on: on !== null && isIsoDate(on) ? on : null,
    };
    const withoutFaultyRows = values['without-faulty'] === true;
    const made = await atDesk(username, areas, !dryRun, (desk) =>
      bringIn(desk, asked, { dryRun, withoutFaultyRows }),
    );
    return made.ok ? told(made.value, values.json === true) : printProblems(made.problems);
  },
};
export default command;

type Shown = Extract<Awaited<ReturnType<typeof preview>>, { ok: true }>['value'];

/** Shown; and committed unless there is an error that nobody said to leave out. */
async function bringIn(
  desk: Desk,
  file: {
    bytes: Uint8Array;
    name: string;
    unit: string;
    on: `${number}-${number}-${number}` | null;
  },
  { dryRun, withoutFaultyRows }: { dryRun: boolean; withoutFaultyRows: boolean },
): Promise<Result<Shown>> {
  const unit = await unitNamed(desk.tx, file.unit);
  if (!unit.ok) return unit;
  const wanted = { unit: unit.value, on: file.on ?? desk.today };
  const shown = await preview(desk, { ...file, pasted: false }, wanted);
  const faulty = shown.ok && shown.value.batch.counts.errors > 0 && !withoutFaultyRows;
  if (!shown.ok || dryRun || faulty) return shown;
  const done = await commitBatch(desk, shown.value.batch.id, { found: [], withoutFaultyRows });
  if (!done.ok) return done;
  return ok({ ...shown.value, batch: { ...shown.value.batch, status: 'committed' } });
}

function told(shown: Shown, json: boolean): ExitCode {
  const { batch, problems, unknownUnits } = shown;
  const { counts, status } = batch;
  if (json) say(JSON.stringify({ batch, unknownUnits, problems }, null, 2));
  else {
    for (const { sheet, row, column, severity, message, cure } of problems) {
      const mark = severity === 'error' ? '错误 error' : '提示 warning';
      say(`${sheet}!${column ?? ''}${row} ${mark} ${message.zh} ${cure.zh} ${message.en}`);
    }
    const done = status === 'committed' ? '已导入 imported' : '未导入 not imported';
    say(`${done}: ${batch.unitName} ${JSON.stringify(counts)}`);
  }
  return counts.errors > 0 ? 1 : 0;
}

function unread(why: string): Problem {
  return {
    code: 'import/file-not-read',
    message: text(`打不开文件（${why}）。`, `The file cannot be read (${why}).`),
    cure: text('请核对文件名和读取权限。', 'Check its name and whether you may read it.'),
  };
}
