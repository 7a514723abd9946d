import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fail, ok, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import type { Skipped } from './check/cells.ts';
import { htmlOf } from './check/html.ts';
import { judge, readingAhead, regulationName } from './check/judge.ts';
import { help, type Options, optionsOf } from './check/options.ts';
import type { Papers } from './check/papers.ts';
import { readPapers } from './check/read.ts';
import { isBad, type Report } from './check/report.ts';
import { printed } from './check/screen.ts';
import { refuse, today } from './check/terminal.ts';
import type { Command, ExitCode } from './command.ts';

export default {
  name: 'check',
  summary: text(
    '检查 Excel 里的党员名册、三会一课、发展党员和党费台账',
    'check a roster and the ledgers of meetings, admissions and dues kept in Excel',
  ),
  run,
} satisfies Command;

async function run(argv: readonly string[]): Promise<ExitCode> {
  const options = optionsOf(argv, today());
  if (!options.ok) return refuse(options.problems, argv.includes('--json'));
  if (options.value === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const { json, html, language, asOf, file } = options.value;
  const report = await check(options.value);
  if (!report.ok) return refuse(report.problems, json);
  const print = { report: report.value, regulation: regulationName, language, asOf, file };
  if (html) {
    const saved = await save(`${basename(file, extname(file))}-genji-check.html`, htmlOf(print));
    if (!saved.ok) return refuse(saved.problems, json);
    process.stderr.write(`${saved.value}\n`);
  }
  process.stdout.write(json ? `${JSON.stringify(report.value, null, 2)}\n` : printed(print));
  return isBad(report.value) ? 1 : 0;
}

/** Reads the files, judges what they answer and lists what they do not. */
export async function check(options: Omit<Options, 'json' | 'html'>): Promise<Result<Report>> {
  const skipped: Skipped[] = [];
  const ahead = readingAhead(options.asOf);
  // Rosters of another file come first, and that is read later.
  const isAlone = options.roster === null;
  const main = await readPapers(options.file, skipped, isAlone ? ahead : undefined);
  if (!main.ok) return main;
  const other = options.roster === null ? null : await readPapers(options.roster, skipped);
  if (other !== null && !other.ok) return other;
  const papers: Papers = {
    rosters: [...(other?.value.rosters ?? []), ...main.value.rosters],
    ledgers: main.value.ledgers,
    waivers: main.value.waivers,
    registers: main.value.registers,
    development: main.value.development,
  };
  return ok(judge(papers, options, skipped, ahead));
}

async function save(path: string, content: string): Promise<Result<string>> {
  try {
    await writeFile(path, content);
    return ok(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message = text(`网页“${path}”写不进去（${code}）`, `cannot write "${path}" (${code})`);
    const cure = text('请换到可以写的文件夹里运行', 'run it in a folder that you may write to');
    return fail({ code: 'check/not-written', message, cure });
  }
}
