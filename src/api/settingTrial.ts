import { evaluate } from '../engines/norm/evaluate.ts';
import type { Finding } from '../engines/norm/types.ts';
import { addDays, earlier } from '../kernel/date.ts';
import type { FactSet } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { factSet } from '../store/facts.ts';
import { unitsAbove } from '../store/setting.ts';
import { waiversInForce } from '../store/waiver.ts';
import type { BodyOf, OperationKey, ReplyOf } from './contract/index.ts';
import { partsIn, readerOf, viewsOf, yearUpTo } from './findings.ts';
import type { Ask } from './route.ts';
import { scopeOf } from './scope.ts';
import { leaveOf } from './waived.ts';

type Key = 'POST /api/settings/trial';

const shown = 5;

/** Judges this year twice, as it is and as it would be; nothing is kept. */
export async function trialOf(
  ask: Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>,
  { key, unit, value, from }: BodyOf<Key>,
): Promise<ReplyOf<Key>> {
  const { tx, services, today } = ask;
  const { definitions } = services;
  const units = await scopeOf(ask, 'activity.read', unit);
  const rosters = await scopeOf(ask, 'roster.read', unit);
  const span = yearUpTo(today);
  const wish = { units, rosters, records: units, span, knownAt: null };
  const set = await factSet(tx, { ...wish, read: readerOf(definitions), ...partsIn(definitions) });
  const above = await unitsAbove(tx, units, addDays(span.to, -1));
  const entry = { key, value, from, scope: String(unit), documentNo: '' };
  const would: FactSet = { ...set, above, settings: [...(set.settings ?? []), entry] };
  const waivers = (await waiversInForce(tx, units, { on: today, knownAt: null })).map(leaveOf);
  const judged = (facts: FactSet) =>
    evaluate({
      rules: definitions.rules,
      facts: factsOf(facts, [...definitions.activities.values()]),
      ...{ asOf: earlier(today, span.to), subjects: units.map(String), waivers },
    }).findings;
  const [now, then] = [judged(set), judged(would)];
  const [brought, taken] = [onlyIn(then, now), onlyIn(now, then)];
  const lines = (findings: readonly Finding[]) =>
    viewsOf(findings.slice(0, shown), set, definitions).map(
      ({ rule, title, unitName, subject, says }) => ({
        ...{ rule, title, unitName, says },
        subject: subject.name,
      }),
    );
  return {
    period: span,
    units: units.length,
    brings: brought.length,
    takes: taken.length,
    brought: lines(brought),
    taken: lines(taken),
  };
}

/** A finding that only says the same in other words, with the new number in it, is no other one. */
function onlyIn(a: readonly Finding[], b: readonly Finding[]): Finding[] {
  const keyOf = ({ rule, subject, period }: Finding) =>
    `${rule} ${subject.type} ${subject.id} ${period?.from ?? ''}`;
  const others = new Set(b.map(keyOf));
  return a.filter((one) => !others.has(keyOf(one)));
}
