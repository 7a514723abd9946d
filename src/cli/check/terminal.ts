import { type IsoDate, isoDate } from '../../kernel/date.ts';
import type { Problem } from '../../kernel/result.ts';
import type { ExitCode } from '../command.ts';

/** Problems in both languages; the exit code of input that cannot be used. */
export function refuse(problems: readonly Problem[], json: boolean): ExitCode {
  if (json) process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  for (const { message, cure } of problems) {
    const lines = [message.zh, `  ${cure.zh}`, message.en, `  ${cure.en}`];
    process.stderr.write(`${lines.map(ended).join('\n')}\n`);
  }
  return 2;
}

/** Some messages bring their full stop, some do not. */
function ended(line: string): string {
  if (/[.。!?]$/.test(line)) return line;
  return /\p{Script=Han}/u.test(line) ? `${line}。` : `${line}.`;
}

/** The business day in Asia/Shanghai: a command is where the clock is read. */
export function today(): IsoDate {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return isoDate(day);
}
