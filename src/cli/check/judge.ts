import { catalogue } from '../../catalogue/index.generated.ts';
import { evaluate } from '../../engines/norm/evaluate.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { type Text, text } from '../../kernel/text.ts';
import { Ahead } from './ahead.ts';
import type { Skipped } from './cells.ts';
import { answerable } from './developmentRules.ts';
import { factsIn } from './facts.ts';
import type { Options } from './options.ts';
import type { Papers } from './papers.ts';
import { type Report, reportOf } from './report.ts';
import { unsureOf } from './undated.ts';

/** Reads papers of which the facts will be judged. */
export function readingAhead(asOf: IsoDate): Ahead {
  return new Ahead(catalogue, asOf);
}

/** Judges what the papers answer and lists what they do not. */
export function judge(
  papers: Papers,
  options: Pick<Options, 'asOf' | 'period'>,
  skipped: Skipped[],
  ahead: Ahead,
): Report {
  const { activities } = catalogue;
  const said = ahead.readFrom(papers, skipped);
  const read = factsIn(papers, catalogue, options, skipped, said);
  const facts = unsureOf(factsOf(read.facts, activities), read.undated, activities);
  const { asOf } = options;
  const { rules, unanswered } = answerable(catalogue.rules, papers.development, read.development);
  const evaluation = evaluate({ rules, facts, asOf, subjects: 'all', waivers: read.waivers });
  const unknowns = [...evaluation.unknowns, ...unanswered];
  return reportOf({ ...evaluation, unknowns }, rules, papers, read, skipped);
}

const names = new Map(catalogue.regulations.map(({ code, name }) => [code, name]));

/** The full name of a regulation. */
export function regulationName(code: string): Text {
  return names.get(code) ?? text(code, code);
}
