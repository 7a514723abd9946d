import { contentFacts } from '../../engines/activity/content.ts';
import type { Activity } from '../../engines/activity/define.ts';
import type { Catalogue } from '../../engines/catalogue.ts';
import { evaluate } from '../../engines/norm/evaluate.ts';
import { alike } from '../../engines/norm/folded.ts';
import type { Finding as Found } from '../../engines/norm/types.ts';
import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import {
  type AbsenceFact,
  type ActivityFact,
  type BallotFact,
  type FactSet,
  holderId,
  known,
  type UnitFact,
} from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { withMinutesFile } from '../../kernel/minutesFile.ts';
import { dayPeriod } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { FindingLine } from '../shared/Finding.tsx';
import { clockOf } from './clock.ts';
import { type BallotValues, ballotsOf, contentOf, type RecordValues } from './draft.ts';
import type { Counts, Entry, Marks } from './marks.ts';
import type { PartState } from './partRolls.ts';

/** What of the catalogue it takes to judge a record. */
export type Rules = Pick<Catalogue, 'rules' | 'activities' | 'regulations'>;

export interface Written {
  readonly values: RecordValues;
  readonly unit: { readonly id: number; readonly kind: string; readonly name: string };
  /** None while the roll is being read: then nobody knows how many were to come. */
  readonly parts: readonly PartState[];
  readonly roll: readonly Entry[];
  readonly marks: Marks;
  /** Null: it is not recorded yet, and would be today. */
  readonly recordedOn: IsoDate | null;
  /** What was decided above the unit; unsaid while the roll is being read. */
  readonly decided?: Pick<FactSet, 'settings' | 'above'>;
  /** Rules from which there is leave; unsaid while the roll is being read. */
  readonly waived?: readonly string[];
  /** Name of an attached file that holds the minutes; null: there is none. */
  readonly minutesFile: string | null;
  /** Who led a joint gathering and stands on the roll of the unit that called it. */
  readonly otherHost?: { readonly person: string; readonly name: string } | null;
}

export interface Checked {
  readonly findings: readonly FindingLine[];
  /** What cannot be judged yet, and what is missing for it. */
  readonly unknowns: readonly { readonly rule: string; readonly missing: Text }[];
}

const nothing: Checked = { findings: [], unknowns: [] };

/**
 * What the rules about records say of a draft, worked out in the browser while somebody writes. It
 * is a help: what the server finds after saving counts.
 */
export function checkDraft(catalogue: Rules, written: Written, today: IsoDate): Checked {
  const { values, unit } = written;
  if (!isIsoDate(values.heldOn)) return nothing;
  const id = String(unit.id);
  const set = {
    units: known([{ id, kind: unit.kind, name: unit.name, ...always }, ...bodiesOf(written)]),
    members: known([]),
    headcounts: [],
    activities: known(factsOfDraft(catalogue, written, values.heldOn, written.recordedOn ?? today)),
    span: dayPeriod(values.heldOn),
    ...written.decided,
  };
  const rules = catalogue.rules.filter(
    (rule) =>
      rule.type === 'defect' && rule.needs === 'record' && !written.waived?.includes(rule.id),
  );
  const facts = factsOf(set, catalogue.activities);
  const { findings, unknowns } = evaluate({
    rules,
    facts,
    asOf: today,
    subjects: 'all',
    waivers: [],
  });
  return {
    findings: saidOnce(findings.map((found) => lineOf(catalogue, found, written))),
    unknowns: [
      ...new Map(
        unknowns.map(({ rule, missing }) => [`${rule} ${missing.zh}`, { rule, missing }]),
      ).values(),
    ],
  };
}

const always = { from: null, to: null } as const;

function bodiesOf({ unit, parts }: Written): UnitFact[] {
  const id = String(unit.id);
  return parts.flatMap(({ body }) =>
    body === null
      ? []
      : [{ id: holderId(id, body), kind: body, name: unit.name, partOf: id, ...always }],
  );
}

/** What is wrong with several parts alike, such as the place, is one line that names them all. */
function saidOnce(lines: readonly FindingLine[]): readonly FindingLine[] {
  return alike(lines).map((group) => {
    const [first] = group;
    const name = group.map(({ subject }) => subject.name).join('、');
    return { ...first, subject: { ...first.subject, name } };
  });
}

function factsOfDraft(
  catalogue: Rules,
  written: Written,
  on: IsoDate,
  recordedOn: IsoDate,
): ActivityFact[] {
  const { values, unit, parts, roll, otherHost } = written;
  const nameOf = (person: string | null | undefined) =>
    [...roll, otherHost].find((entry) => entry?.person === person)?.name ?? null;
  const lastOn = values.sittings?.at(-1)?.heldOn;
  const head = {
    on,
    ...(isIsoDate(lastOn) ? { lastOn } : {}),
    recordedOn,
    lateReason: values.lateReason ?? null,
    start: clockOf(values.startsAt ?? '') ?? null,
    end: clockOf(values.endsAt ?? '') ?? null,
    title: values.title ?? null,
    place: values.place ?? null,
    host: nameOf(values.host),
    recorder: nameOf(values.recorder),
  };
  return (values.kinds ?? []).flatMap((handle) => {
    const activity = catalogue.activities.find((one) => one.id === handle);
    if (activity === undefined) return [];
    const state = parts.find((one) => one.handle === handle);
    return [
      {
        ...{ id: handle, handle, ...head },
        ...withMinutesFile(wordsAt(activity, values, state), written.minutesFile),
        unit: holderId(String(unit.id), state?.body ?? null),
        expected: state?.counts.expected ?? null,
        present: state?.counts.attended ?? null,
        ...(state === undefined || roll.length === 0
          ? {}
          : { absences: absencesAt(state, written) }),
      },
    ];
  });
}

/** What the form of a part says, and its votes. */
function wordsAt({ id, form }: Activity, values: RecordValues, state: PartState | undefined) {
  const part = values.parts?.[id];
  const counts = state?.counts ?? null;
  const ballots = ballotsOf(part).map((ballot) => ballotFact(ballot, counts));
  return { ...contentFacts(form.fields, contentOf(part)), ballots };
}

function absencesAt({ roll, handle }: PartState, { marks }: Written): AbsenceFact[] {
  return roll.flatMap(({ person, name, expected }) => {
    const one = marks.get(person);
    const came = one?.mark === 'present' && one.missed?.includes(handle) !== true;
    if (!expected || one === undefined || came) return [];
    return [{ name, reason: one.reason.trim() === '' ? null : one.reason }];
  });
}

function ballotFact(ballot: BallotValues, counts: Counts | null): BallotFact {
  const { subject = '', rule = '', yes, no = 0, abstain = 0, written = 0, declared } = ballot;
  return {
    ...{ subject, rule, no, abstain, written, declared: declared ?? null },
    ...(yes === undefined ? {} : { yes }),
    ...(counts === null ? {} : { entitled: counts.entitled, present: counts.present }),
  };
}

function lineOf(catalogue: Rules, found: Found, { unit }: Written): FindingLine {
  const { rule: id, severity, period, says, cure, cite } = found;
  const { regulation, article, mark } = cite;
  const known = catalogue.regulations.find((one) => one.code === regulation);
  const name = known?.name ?? text(regulation, regulation);
  const title = catalogue.rules.find((one) => one.id === id)?.title ?? text(id, id);
  const part = catalogue.activities.find((one) => one.id === found.subject.id);
  return {
    ...{ rule: id, title, severity, period, says, cure, others: 0 },
    unit: unit.id,
    unitName: unit.name,
    subject: { type: 'activity', id: found.subject.id, name: part?.name.zh ?? unit.name },
    cite: { regulation, name, article, mark },
    evidence: [],
  };
}
