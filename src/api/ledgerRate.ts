import type { Collection, Inputs, RateAnswer } from '../engines/ledger/define.ts';
import { type IsoDate, isoDate } from '../kernel/date.ts';
import { validate } from '../kernel/formValidate.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { confirmRate, ratesOf, setRate } from '../store/ledgerRate.ts';
import { citeView } from './caseView.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Definitions } from './definitions.ts';
import { type Asking, collectedOf, membersOn, settingsOn } from './ledgerGround.ts';
import * as problems from './ledgerProblems.ts';
import { amountOf } from './ledgerView.ts';
import { done, type Route, route } from './route.ts';

const areas = ['ledger.read', 'ledger.post', 'roster.read'] as const;

/** First day of a month, `2026-01`. */
export const firstOf = (month: string): IsoDate => isoDate(`${month}-01`);

/** What an item costs, by what the person says of herself; with every gap of the form. */
async function priced(
  ask: Asking,
  { rate }: Collection,
  unit: number,
  from: string,
  inputs: Inputs,
): Promise<Result<RateAnswer>> {
  const checked = validate(rate.form, inputs);
  if (!checked.ok) return checked;
  const on = firstOf(from);
  return ok(rate.amount(inputs, on, await settingsOn(ask, unit, on)));
}

const check = route('POST /api/units/:unit/books/:book/rates/check', areas, async (ask) => {
  const { params, body } = ask;
  const found = await collectedOf(ask, params, 'ledger.post');
  if (!found.ok) return found;
  const { collects } = found.value;
  const answer = await priced(ask, collects, params.unit, body.from, body.inputs);
  if (!answer.ok) return answer;
  return done<'POST /api/units/:unit/books/:book/rates/check'>(
    priceView(answer.value, ask.services.definitions),
  );
});

export function priceView(
  answer: RateAnswer,
  of: Definitions,
): ReplyOf<'POST /api/units/:unit/books/:book/rates/check'> {
  if (!answer.known) return { amount: null, steps: [], why: answer.why };
  const steps = answer.steps.map(({ says, amount, cite }) => {
    return { says, amount: amountOf(amount), cite: citeView(cite, of) };
  });
  return { amount: amountOf(answer.amount), steps, why: null };
}

type SetKey = 'POST /api/units/:unit/books/:book/rates';

/** The problem, at the row that it belongs to. */
const atRow = (i: number, problem: Problem): Problem => ({
  ...problem,
  at: problem.at === undefined ? `rates.${i}` : `rates.${i}.inputs.${problem.at}`,
});

const set = route('POST /api/units/:unit/books/:book/rates', areas, async (ask) => {
  const { tx, params, body } = ask;
  const found = await collectedOf(ask, params, 'ledger.post');
  if (!found.ok) return found;
  const { book, collects } = found.value;
  const page = { book, unit: params.unit };
  const members = await membersOn(ask, params.unit, ask.today);
  const from = firstOf(body.from);
  const kept: ReplyOf<SetKey>['rates'] = [];
  for (const [i, { person, inputs, reason }] of body.rates.entries()) {
    const member = members.get(person);
    if (member === undefined) return fail(atRow(i, problems.notHere));
    const answer = await priced(ask, collects, params.unit, body.from, inputs);
    if (!answer.ok) return fail(atRow(i, answer.problems[0]));
    if (!answer.value.known) return fail(atRow(i, problems.unknownAmount(answer.value.why)));
    const { amount } = answer.value;
    const because = reason?.trim() || null;
    const rate = { person, name: member.name, from, amount, basis: inputs, reason: because };
    kept.push({ id: await setRate(tx, page, rate), person, amount: amountOf(amount) });
  }
  await ask.audit({
    ...{ action: 'ledger.rate', object: { type: 'ledger-page', id: book.id }, unit: params.unit },
    detail: { book: book.id, from, rates: kept.map(({ id }) => id) },
  });
  return done<SetKey>({ rates: kept });
});

const signed = route('POST /api/units/:unit/books/:book/rates/signed', areas, async (ask) => {
  const { tx, params, body, today } = ask;
  const found = await collectedOf(ask, params, 'ledger.post');
  if (!found.ok) return found;
  const { book } = found.value;
  if (body.signedOn > today) return fail({ ...problems.toCome, at: 'signedOn' });
  const own = new Set((await ratesOf(tx, book.id, { units: [params.unit] })).map(({ id }) => id));
  for (const [i, rate] of body.rates.entries()) {
    const stood = own.has(rate) && (await confirmRate(tx, rate, 'paper', body.signedOn));
    if (!stood) return fail({ ...problems.noRate, at: `rates.${i}` });
  }
  await ask.audit({
    ...{ action: 'ledger.signed', object: { type: 'ledger-page', id: book.id }, unit: params.unit },
    detail: { book: book.id, signedOn: body.signedOn, rates: body.rates },
  });
  return done<'POST /api/units/:unit/books/:book/rates/signed'>({ confirmed: body.rates.length });
});

export const ledgerRateRoutes: readonly Route[] = [check, set, signed];
