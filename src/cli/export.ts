import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exportRoster } from '../api/rosterFile.ts';
import { isIsoDate } from '../kernel/date.ts';
import { text } from '../kernel/text.ts';
import type { Command } from './command.ts';
import { atDesk, unitNamed } from './desk.ts';
import { printProblems, say } from './ground.ts';

const usage = `用法 usage: genji export --unit NAME --as USERNAME --purpose WORDS [--on DATE]
                    [--out FILE] [--json]

把某组织的党员名册导出为 Excel；导出人、时间、用途写在文件里，并留痕。
Exports the roster of a unit as a workbook that says who took it, when and what for.
`;

const options = {
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
  summary: text('导出党员名册', 'export a roster'),
  run: async (argv) => {
    const { values } = parseArgs({ args: [...argv], options });
    const { unit: words, as: username, purpose = '', on } = values;
    const day = on === undefined ? {} : isIsoDate(on) ? { on } : null;
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
