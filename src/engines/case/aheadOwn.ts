import { later } from '../../kernel/date.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { barsOf } from './bars.ts';
import type { Ended, Served } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn, tooEarly } from './fault.ts';
import { lastTaking, stepOf } from './progress.ts';
import type { CaseKind } from './types.ts';

/** What speaks against a step by how the case itself went on. */

/** A step that belongs to other endings has no place here, like one whose turn has not come. */
export function endedSo({ ways, terms }: Ended, { kind, one, on }: Question): readonly Fault[] {
  if (termsOn(terms, on) === null) return [];
  const isSo = ways.some(({ step, outcomes }) => {
    const said = lastTaking(one, step, on)?.outcome;
    return said !== undefined && outcomes.includes(said);
  });
  if (isSo) return [];
  const { zh, en } = waysText(kind, ways);
  const says = text(`只在“${zh}”之后办理`, `it comes after “${en}” alone`);
  return [faultOf('step-missing', says, text(zh, en))];
}

/** Endings by their names, each once. */
export function waysText(kind: CaseKind, ways: Ended['ways']): Text {
  const names = ways.flatMap(({ step, outcomes }) =>
    (stepOf(kind, step)?.outcomes ?? []).filter(({ id }) => outcomes.includes(id)),
  );
  const each = new Map(names.map(({ name }) => [name.zh, name]));
  return joined([...each.values()], text('、', ', '));
}

/** Days on which something is given back by a step of its own are told by that step. */
export function served({ rights, terms }: Served, question: Question): readonly Fault[] {
  const { kind, one, on } = question;
  if (termsOn(terms, on) === null) return [];
  const ends = barsOf(kind, { ...one, steps: one.steps.filter((step) => step.on <= on) })
    .filter(({ right, to }) => rights.includes(right) && to !== null && to > on)
    .flatMap(({ to }) => to ?? []);
  const [first, ...rest] = ends;
  if (first === undefined) return [];
  const last = rest.reduce(later, first);
  return [tooEarly(last, () => text(`影响期到${last}才满`, `what was barred is over on ${last}`))];
}
