import { describe, expect, test } from 'vitest';
import type { CaseKind, Step } from '../engines/case/define.ts';
import { stepsOf } from '../engines/case/progress.ts';
import { caseDefect, faultOn, unknownOf } from '../engines/norm/define-case.ts';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { NormRule } from '../engines/norm/types.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import type { CaseFact, StepFact } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import type { Field, Fields } from '../kernel/form.ts';
import { text } from '../kernel/text.ts';
import { developmentFact, developmentFacts, people } from '../testing/development.ts';
import { catalogue } from './index.generated.ts';
import { bothTexts } from './parts/devTexts.ts';

/** Values that stand nowhere but in sealed fields: before every step, and after every step. */
const canaries: readonly IsoDate[] = ['1977-07-07', '2077-07-07'];
const start: IsoDate = '2026-06-01';
const asOf: IsoDate = '2027-06-01';
const word = 'canary';

const kinds = catalogue.cases.filter(({ reading }) => reading === 'sealed');
const rules = catalogue.rules.filter((rule) => rule.type === 'defect' && rule.of === 'case');

function sealedValue(field: Field, day: IsoDate): unknown {
  switch (field.kind) {
    case 'date':
      return day;
    case 'list':
      return [planted(field.of, day)];
    case 'money':
    case 'count':
      return 77_077_077;
    default:
      return `${word}-${field.kind}`;
  }
}

/** A canary in every sealed field of a form; nothing in the open ones. */
function planted(fields: Fields, day: IsoDate): Record<string, unknown> {
  const sealed = Object.entries(fields).filter(
    ([, field]) => field.sealed || field.kind === 'list',
  );
  return Object.fromEntries(sealed.map(([id, field]) => [id, sealedValue(field, day)]));
}

/** Every step once, each way in which it can end: the last may contradict those before. */
function takings(step: Step, i: number, day: IsoDate): readonly StepFact[] {
  const documents = planted(step.documents.fields, day);
  const bare = { step: step.id, on: addDays(start, i), documents };
  return step.outcomes.length === 0
    ? [bare]
    : step.outcomes.map(({ id: outcome }) => ({ ...bare, outcome }));
}

function caseOf(kind: CaseKind, day: IsoDate): CaseFact {
  const steps = stepsOf(kind).flatMap((step, i) => takings(step, i, day));
  return { id: 's1', handle: kind.id, name: '王五', person: people.wang, unit: 'u1', steps };
}

/** Everything that some rules say of a sealed case, and of the same person's way into the Party. */
function said(kind: CaseKind, judging: readonly NormRule[], day: IsoDate) {
  const facts = factsOf(developmentFacts([caseOf(kind, day), developmentFact({})]), []);
  const answer = evaluate({ rules: judging, facts, asOf, subjects: 'all', waivers: [] });
  const told = [...answer.findings, ...answer.unknowns];
  const own = told.filter(({ subject }) => subject?.id === 's1');
  return { own, all: JSON.stringify(told) };
}

const marks = [word, '77077077', '770770.77', ...canaries];
const leaks = (all: string) => marks.filter((mark) => all.includes(mark));

test('there are sealed cases with sealed fields, and rules that find something there', () => {
  const found = kinds.flatMap((kind) => canaries.map((day) => said(kind, rules, day).own.length));
  expect(found.some((count) => count > 0)).toBe(true);
  const fields = kinds.flatMap((kind) => canaries.map((day) => JSON.stringify(caseOf(kind, day))));
  expect(fields.filter((one) => leaks(one).length < 2)).toEqual([]);
});

describe.each(canaries)('with %s in every sealed day', (day) => {
  test.each(kinds)('no finding of any rule says what is sealed in $id', (kind) => {
    expect(leaks(said(kind, rules, day).all)).toEqual([]);
  });

  test.each(kinds)('the control: a rule that prints what it read in $id is caught', (kind) => {
    const own = { on: [kind], needs: 'unit', title: text('多言', 'says too much') } as const;
    const rest = { ...own, basis: bothTexts({}, 'must', 16), cure: text('不说', 'do not') };
    const read = (one: CaseFact) => JSON.stringify(one.steps.map(({ documents }) => documents));
    const finds = caseDefect({
      ...rest,
      id: 'TALK1',
      judge: (one) => [faultOn(start, text(read(one), read(one)))],
    });
    const wonders = caseDefect({
      ...rest,
      id: 'TALK2',
      judge: (one) => [unknownOf(text(read(one), read(one)))],
    });
    for (const rule of [finds, wonders]) {
      expect(leaks(said(kind, [rule], day).all)).toContain(day);
    }
  });
});
