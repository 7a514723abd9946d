import { parseArgs } from 'node:util';
import { caseAreas, loaded } from '../api/caseGround.ts';
import { caseLine } from '../api/caseLine.ts';
import { opened } from '../api/caseRead.ts';
import { knownOnes, unitsIn } from '../api/caseView.ts';
import { evaluated, yearUpTo } from '../api/findings.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { allUnitNames } from '../store/dossier.ts';
import { type Judged, needsCare, type Reasoned, reasoned } from './check/caseReasoned.ts';
import { caseScreen } from './check/caseScreen.ts';
import { refuse } from './check/terminal.ts';
import type { ExitCode } from './command.ts';
import { atDesk, type Desk } from './desk.ts';
import { isLanguage, unusable } from './explain.ts';

/** The reasoning about a stored case: what `genji explain CASE --json` prints. */
export interface ExplainedCase extends Reasoned {
  readonly case: string;
  readonly kind: Text;
  readonly unit: number;
  readonly unitName: string;
}

/** Prints it for whoever asks; `usage` where the words are too few or too many. */
export async function run(argv: readonly string[], usage: string): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
  });
  const { json = false, lang = 'zh', as: username } = values;
  const [one, extra] = positionals;
  if (one === undefined || extra !== undefined || username === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  if (!isLanguage(lang)) return refuse([unusable('lang', lang)], json);
  const answer = await atDesk(username, caseAreas, true, (desk) => explainedCase(desk, one));
  if (!answer.ok) return refuse(answer.problems, json);
  const { value } = answer;
  const at = text(`${value.kind.zh}，${value.unitName}`, `${value.kind.en}, ${value.unitName}`);
  const screen = json ? `${JSON.stringify(value, null, 2)}\n` : caseScreen(value, at, lang);
  process.stdout.write(screen);
  return needsCare(value) ? 1 : 0;
}

/** A case behind the same walls as its page; opening a sealed one leaves a line, as there. */
export async function explainedCase(desk: Desk, wanted: string): Promise<Result<ExplainedCase>> {
  const { tx, services, audit } = desk;
  const of = await opened(desk, wanted);
  if (!of.ok) return of;
  const { row, kind } = of.value;
  const load = await loaded(desk, [row]);
  const [known] = knownOnes([row], services.definitions, load);
  if (known === undefined) throw new Error('a case without its own facts');
  const about = { case: row.id, kind: kind.name, unit: row.unit };
  const names = await allUnitNames(tx);
  const named = unitsIn(kind, load.steps, names).map(({ unit }) => Number(unit));
  const judgement = await judgedAlone(desk, row.id, [row.unit, ...named]);
  const unitName = names.get(row.unit) ?? '';
  if (row.sealed) {
    await audit(caseLine('case.unseal', row, kind, { kind: kind.id }));
  }
  return ok({ ...reasoned(kind, known.one, load.ground, judgement), ...about, unitName });
}

/** What the rules find of this case, as in the list of its unit and of those that it names. */
async function judgedAlone(
  { tx, services, today }: Desk,
  about: string,
  units: readonly number[],
): Promise<Judged> {
  const asked = { units, period: yearUpTo(today), knownAt: null, rule: null };
  const { evaluation } = await evaluated(tx, services, today, asked);
  const isOwn = (subject: { readonly type: string; readonly id: string } | null) =>
    subject?.type === 'case' && subject.id === about;
  return {
    findings: evaluation.findings
      .filter(({ subject }) => isOwn(subject))
      .map(({ rule, severity, says, cure, cite }) => ({ rule, severity, says, cure, cite })),
    notChecked: evaluation.unknowns
      .filter(({ subject }) => isOwn(subject))
      .map(({ rule, missing }) => ({ rule, missing })),
  };
}
