import { parseArgs } from 'node:util';
import { catalogue } from '../catalogue/index.generated.ts';
import { type DuesAnswer, duesOf, rateWords } from '../catalogue/parts/duesAmount.ts';
import { duesKinds } from '../catalogue/parts/duesKinds.ts';
import { citeText } from '../engines/norm/explain.ts';
import { type IsoDate, isIsoDate, isoDate } from '../kernel/date.ts';
import { type Fen, fen, fenToJson, formatFen } from '../kernel/fen.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import type { Command, ExitCode } from './command.ts';
import { settingsFor } from './dues/settings.ts';
import { printProblems, say } from './ground.ts';

const usage = `用法 usage: genji dues --kind KIND [--base AMOUNT] [--level NAME] [--unit NAME]
                  [--as-of DATE] [--json]

按规定计算一名党员一个月应交的党费，列出算式和条款。不需要数据库；有本局数据的，按本局登记的设置计算。
Works out what a member owes for a month, step by step with the article. Needs no database; where
the bureau's own data is there, its settings count. It never creates any.

${kindLines()}

  --base AMOUNT   每月交纳基数（元），如 5001.00    monthly base in yuan
  --level NAME    辅警层级，按层级定额的            level, where amounts are fixed by level
  --unit NAME     哪个党组织，设置按范围生效        unit, where a setting has a scope
  --as-of DATE    哪一天，默认今天                  day, default today

  退出码 exit code: 0 有结果，或说明为什么不知道 an answer, or why there is none; 2 参数不能用 not usable
`;

interface Asked {
  readonly kind: (typeof duesKinds)[number];
  readonly base: Fen | null;
  readonly level: string | null;
  readonly unit: string | null;
  readonly on: IsoDate;
}

const command: Command = {
  name: 'dues',
  summary: text('计算一名党员应交的党费', 'work out what a member owes in dues'),
  run: async (argv) => {
    if (argv.includes('--help') || argv.includes('-h')) {
      process.stdout.write(usage);
      return 0;
    }
    const asked = askedIn(argv);
    if (!asked.ok) return refuse(asked.problems, argv);
    const { kind, base, level, unit, on } = asked.value;
    const settings = await settingsFor(unit, on);
    if (!settings.ok) return refuse(settings.problems, argv);
    const income = kind.base === 'needed' ? base : null;
    const answer = duesOf({ kind: kind.id, base: income, level, on }, settings.value);
    if (argv.includes('--json')) say(JSON.stringify(asJson(answer)));
    else for (const line of aloud(answer)) say(line);
    return 0;
  },
};
export default command;

function kindLines(): string {
  const rows = duesKinds.map(({ id, name, base }) => {
    const need = base === 'needed' ? '' : '（不看基数 no base）';
    return `  --kind ${id.padEnd(14)} ${name.zh} ${name.en}${need}`;
  });
  return rows.join('\n');
}

function refuse(problems: readonly Problem[], argv: readonly string[]): ExitCode {
  if (argv.includes('--json')) say(JSON.stringify({ problems }));
  return printProblems(problems);
}

function askedIn(argv: readonly string[]): Result<Asked> {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(argv);
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const why = said.replace(/\.$/, '');
    return fail(unusable('option', `参数不能用：${why}`, `not usable: ${why}`));
  }
  const on = values['as-of'] ?? today();
  if (!isIsoDate(on)) {
    return fail(unusable('as-of', `--as-of“${on}”不是日期`, `--as-of "${on}" is no day`));
  }
  const kind = duesKinds.find(({ id }) => id === values.kind);
  if (kind === undefined) {
    const ids = duesKinds.map(({ id }) => id);
    const zh = `--kind 要写 ${ids.join('、')} 之一`;
    return fail(unusable('kind', zh, `--kind is one of ${ids.join(', ')}`));
  }
  const base = values.base === undefined ? null : strictYuan(values.base);
  if (base === 'not-an-amount') {
    const zh = '--base 要写0至99999999.99的金额，最多两位小数，不写千分位';
    const en = '--base is an amount from 0 to 99999999.99: two decimals at most, no separators';
    return fail(unusable('base', zh, en));
  }
  if (kind.base === 'needed' && base === null) {
    const zh = `${kind.name.zh}要写 --base`;
    return fail(unusable('base-missing', zh, `--kind ${kind.id} needs --base`));
  }
  const { level = null, unit = null } = values;
  return ok({ kind, base, level, unit, on });
}

function parse(argv: readonly string[]) {
  const one = { type: 'string' } as const;
  const options = { kind: one, base: one, level: one, unit: one, 'as-of': one } as const;
  const flags = { json: { type: 'boolean' } } as const;
  return parseArgs({ args: [...argv], options: { ...options, ...flags }, strict: true }).values;
}

/** Plain digits alone: what a program passes on must not be guessed at. */
function strictYuan(words: string): Fen | 'not-an-amount' {
  const [, yuan, decimals = ''] = /^([0-9]{1,8})(?:\.([0-9]{1,2}))?$/.exec(words) ?? [];
  if (yuan === undefined) return 'not-an-amount';
  return fen(BigInt(yuan) * 100n + BigInt(decimals.padEnd(2, '0')));
}

function unusable(what: string, zh: string, en: string): Problem {
  return {
    code: `amount/${what}`,
    message: text(`${zh}。`, `${en}.`),
    cure: text('用法见 genji dues --help。', 'See genji dues --help.'),
  };
}

/** The business day in Asia/Shanghai: a command is where the clock is read. */
function today(): IsoDate {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return isoDate(day);
}

function asJson(answer: DuesAnswer): object {
  if (!answer.known) return answer;
  const { due, base, rate, steps, cite } = answer;
  return {
    known: true,
    due_fen: fenToJson(due),
    base_fen: base === null ? null : fenToJson(base),
    rate: rate === null ? null : rateWords(rate),
    steps: steps.map(({ says, amount, cite: own }) => {
      return { says, amount_fen: fenToJson(amount), cite: own };
    }),
    cite,
  };
}

function aloud(answer: DuesAnswer): string[] {
  if (!answer.known) return [both(text('不知道：', 'unknown: '), answer.why)];
  const steps = answer.steps.map(({ says, amount, cite }) => {
    const source = citeText(cite, nameOf(cite.regulation));
    const money = formatFen(amount, 'grouped');
    return `  ${says.zh} = ${money}（${source.zh}）\n  ${says.en} = ${money} (${source.en})`;
  });
  const due = formatFen(answer.due, 'grouped');
  return [...steps, `每月应交 ${due} 元  owed a month: ${due} yuan`];
}

function both(head: Text, body: Text): string {
  return `${head.zh}${body.zh}\n${head.en}${body.en}`;
}

const names = new Map(catalogue.regulations.map(({ code, name }) => [code, name]));

function nameOf(code: string): Text {
  return names.get(code) ?? text(code, code);
}
