import { catalogue } from '../../catalogue/index.generated.ts';
import type { Severity } from '../../engines/norm/define.ts';
import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Language, type Text, text } from '../../kernel/text.ts';
import type { Skipped } from './cells.ts';
import { htmlOf } from './html.ts';
import { judge, readingAhead, regulationName } from './judge.ts';
import type { Papers } from './papers.ts';
import { type Book, papersIn } from './read.ts';
import type { Report, ReportedFinding } from './report.ts';
import { namerIn, notCheckedLines, placeText, skippedLines, summary } from './screen.ts';

/** What a page shows of a check: findings by rule, worst first, and what was not checked. */
export interface Answer {
  readonly headline: Text;
  readonly groups: AnswerGroup[];
  readonly notChecked: Readonly<Record<Language, string[]>>;
  readonly skipped: Readonly<Record<Language, string[]>>;
  /** The page that `genji check --html` writes. */
  readonly html: string;
}

interface AnswerGroup {
  readonly rule: string;
  readonly title: Text;
  readonly severity: Severity;
  readonly cure: Text;
  readonly cite: Pick<Cite, 'regulation' | 'article' | 'mark'> & { readonly name: Text };
  /** The first of them; `count` says how many there are. */
  readonly findings: { readonly who: string; readonly place: Text; readonly says: Text }[];
  readonly count: number;
}

/** So many findings of a rule are shown; all of them stand in `html`. */
const shown = 20;

/** Reads rosters and ledgers from any number of files and judges them together. */
export async function answerFor(
  books: readonly Book[],
  asOf: IsoDate,
  language: Language,
): Promise<Result<Answer>> {
  const skipped: Skipped[] = [];
  const papers: Papers[] = [];
  const ahead = readingAhead(asOf);
  for (const book of books) {
    const found = await papersIn(book, skipped, ahead);
    if (!found.ok) return found;
    papers.push(found.value);
  }
  const all: Papers = {
    rosters: papers.flatMap(({ rosters }) => rosters),
    ledgers: papers.flatMap(({ ledgers }) => ledgers),
    waivers: papers.flatMap(({ waivers }) => waivers),
    registers: papers.flatMap(({ registers }) => registers),
    development: papers.flatMap(({ development }) => development),
  };
  const report = judge(all, { asOf, period: null }, skipped, ahead);
  const file = books.map(({ name }) => name).join('、');
  const print = { report, regulation: regulationName, language, asOf, file };
  return ok({
    headline: summary(print),
    groups: groupsOf(report),
    notChecked: inBoth((one) => notCheckedLines(report.notChecked, one)),
    skipped: inBoth((one) => skippedLines(report.read.skipped, one)),
    html: htmlOf(print),
  });
}

function inBoth(lines: (language: Language) => string[]) {
  return { zh: lines('zh'), en: lines('en') };
}

/** Findings come worst first; a rule stands where its worst one does. */
function groupsOf(report: Report): AnswerGroup[] {
  const byRule = new Map<string, ReportedFinding[]>();
  for (const finding of report.findings) push(byRule, finding.rule, finding);
  const name = namerIn(report);
  return [...byRule.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { rule, severity, cure, cite } = first;
    const title = catalogue.rules.find(({ id }) => id === rule)?.title ?? first.says;
    const findings = all.slice(0, shown).map((one) => ({
      ...{ who: name(one), says: one.says },
      // The columns of the terminal break a period over two lines.
      place: text(
        placeText(one, 'zh').replace('\n', '至'),
        placeText(one, 'en').replace('\n', ' to '),
      ),
    }));
    const basis = { ...cite, name: regulationName(cite.regulation) };
    return [{ rule, title, severity, cure, cite: basis, findings, count: all.length }];
  });
}
