import { v7 as uuidv7 } from 'uuid';
import type { BodyOf, ReplyOf } from '../api/contract/index.ts';
import { addDays, daysBetween, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, grant, type Visitor } from './api.ts';
import { newPerson } from './matrixHouse.ts';

export type Draft = BodyOf<'POST /api/cases/:case/steps'>;
export type CaseView = ReplyOf<'GET /api/cases/:case'>;

/** Who acts on cases in a test bureau: the branch, those above it, and who keeps reviews. */
export interface CaseActors {
  readonly secretary: Visitor;
  readonly cadre: Visitor;
  readonly reviewer: Visitor;
}

export async function caseActors(house: ApiHouse): Promise<CaseActors> {
  const reviewer = await newPerson(house);
  await grant(house, reviewer, 'political-reviewer', house.units.branch);
  return {
    secretary: await house.visitor(house.people.secretary),
    cadre: await house.visitor(house.people.cadre),
    reviewer: await house.visitor(reviewer),
  };
}

/** The bureau becomes a demo whose business day is another one. */
export async function setToday({ admin, tenant }: ApiHouse, day: IsoDate): Promise<void> {
  const { rows } = await admin.query<{ today: IsoDate }>(
    `select (now() at time zone 'Asia/Shanghai')::date::text as today`,
  );
  const shift = daysBetween(rows[0]?.today ?? day, day);
  await admin.query('update genji.tenant set demo = true, day_shift = $2 where tenant = $1', [
    tenant,
    shift,
  ]);
}

/** A general meeting of the branch on record, held on a day. */
export async function meetingOn(house: ApiHouse, on: IsoDate): Promise<string> {
  const { admin, tenant, units, people } = house;
  const id = uuidv7();
  await admin.query(
    `insert into genji.gathering (tenant, id, unit, held_on, starts_at, title, year_of_account,
       status, version, created_by, changed_by, recorded_at)
     values ($1, $2, $3, $4, '15:00', '党员大会', 2026, 'recorded', 1, $5, $5, now())`,
    [tenant, id, units.branch, on, people.secretary],
  );
  await admin.query(
    `insert into genji.part (tenant, gathering, position, unit, held_on, handle, expected, attended,
       entitled, present, content)
     values ($1, $2, 1, $3, $4, 'branch-assembly', 8, 7, 7, 6, '{"gist": "讨论接收"}')`,
    [tenant, id, units.branch, on],
  );
  return id;
}

/** The days of a way into the Party, by step; the rest of what it brings is right. */
export interface Way {
  readonly newcomer: { readonly name: string; readonly bornOn: IsoDate };
  readonly days: readonly (readonly [step: string, on: IsoDate])[];
  readonly review: readonly [asked: IsoDate, inquiry: IsoDate, report: IsoDate];
  readonly consent: Readonly<Record<string, unknown>>;
  readonly probation: readonly [from: IsoDate, to: IsoDate];
}

const secret = { yes: 6, no: 0, abstain: 0, way: 'secret', subjects: 1 } as const;
/** Steps that those above record. */
const above = new Set([
  ...['activist-filing', 'target-consent', 'training', 'pre-review', 'approval-talk', 'approval'],
  ...['approval-filing', 'confirmation-approval'],
]);

const archived = [
  ...['volunteer-form', 'application', 'cultivation-register', 'political-review'],
  ...['probation-register', 'confirmation-request'],
];

const outcomes: Readonly<Record<string, string>> = {
  ...{ admission: 'admitted', approval: 'approved', confirmation: 'confirmed' },
  ...{ 'confirmation-approval': 'confirmed', archive: 'filed' },
};

/** What the form of a step holds, by step; the others hold nothing. */
function documentsOf(
  { people, units }: ApiHouse,
  { consent, probation: [from, to] }: Way,
  on: IsoDate,
): Readonly<Record<string, Draft['documents']>> {
  const two = people.members.slice(0, 2).map((person) => ({ person }));
  const all = ['group', 'contacts', 'members', 'masses'];
  const reports = [80, 60, 40, 20].map((days) => ({ on: addDays(on, -days) }));
  const told = { toldOn: on, announcedOn: on };
  return {
    activist: { decidedBy: 'branch-committee', decidedOn: on, recommendedBy: ['members'] },
    contacts: { contacts: two },
    cultivation: { reports },
    'continued-education': { reports },
    'target-choice': { heard: all },
    'target-consent': consent,
    introducers: { introducers: two },
    'political-review': { conclusion: 'qualified' },
    training: { hours: 24 },
    admission: {
      introducersSpoke: 'both',
      resolvedOn: on,
      performance: '踏实',
      signedBy: '陈志远',
    },
    'approval-talk': { talkedBy: 'organiser' },
    approval: {
      ...{ approvedBy: String(units.committee), probationFrom: from, probationTo: to },
      ...told,
    },
    confirmation: { heard: ['group', 'members', 'masses'], committeeReviewedOn: on },
    'confirmation-approval': { fullFrom: to, ...told },
    archive: { filedOn: on, contains: archived },
  };
}

/** What a step of a way brings besides its day. */
export async function draftOf(
  house: ApiHouse,
  way: Way,
  step: string,
  on: IsoDate,
): Promise<Omit<Draft, 'version'>> {
  const met = step === 'admission' || step === 'confirmation';
  const committee = step === 'approval' ? { entitled: 7, present: 6, yes: 6 } : undefined;
  const vote = met ? { ...secret, gathering: await meetingOn(house, on) } : committee;
  const outcome = outcomes[step];
  return {
    ...{ step, on, documents: documentsOf(house, way, on)[step] ?? {} },
    ...(outcome === undefined ? {} : { outcome }),
    ...(vote === undefined ? {} : { vote }),
  };
}

export async function viewOf(visitor: Visitor, id: string): Promise<CaseView> {
  return (await visitor.get(`/api/cases/${id}`)).json<CaseView>();
}

/** Records a step on the state as it is now. */
export async function recordStep(
  visitor: Visitor,
  id: string,
  draft: Omit<Draft, 'version'>,
): Promise<{ readonly status: number; readonly text: string }> {
  const { version } = await viewOf(visitor, id);
  const reply = await visitor.send('POST', `/api/cases/${id}/steps`, { ...draft, version });
  return { status: reply.status, text: reply.bytes.toString('utf8') };
}

async function must(
  said: Promise<{ readonly status: number; readonly text: string }>,
  step: string,
): Promise<void> {
  const { status, text } = await said;
  if (status !== 200) throw new Error(`${step}: ${status} ${text}`);
}

/** A political review of somebody from its first step to its conclusion. */
export async function reviewed(
  house: ApiHouse,
  { reviewer }: CaseActors,
  person: string,
  [asked, inquiry, report]: Way['review'],
  outcome: 'qualified' | 'unqualified',
): Promise<string> {
  const body = { kind: 'political-review', unit: house.units.branch, person, on: asked };
  const { id } = (await reviewer.send('POST', '/api/cases', body)).json<{ id: string }>();
  const steps = [
    { step: 'asked', on: asked, documents: { purpose: 'canary-purpose' } },
    {
      step: 'inquiry',
      on: inquiry,
      documents: { way: 'letter', finding: 'canary-finding', signedOn: '1977-07-07' },
    },
    { step: 'report', on: report, documents: {}, outcome },
  ] as const;
  for (const step of steps) await must(recordStep(reviewer, id, step), step.step);
  return id;
}

/** Opens a way and goes it up to a step, that one included; gives the case and the person. */
export async function goneTo(
  house: ApiHouse,
  actors: CaseActors,
  way: Way,
  last: string,
): Promise<{ readonly id: string; readonly person: string }> {
  const [[, first] = ['', '2020-01-01' as IsoDate]] = way.days;
  const opening = { kind: 'member-development', unit: house.units.branch, on: first };
  const body = { ...opening, newcomer: way.newcomer };
  const made = await actors.secretary.send('POST', '/api/cases', body);
  if (made.status !== 200) throw new Error(made.bytes.toString('utf8'));
  const { id, person } = made.json<{ id: string; person: string }>();
  await goOn(house, actors, way, { id, person }, null, last);
  return { id, person };
}

let others = 0;
/** Somebody else goes the same way. */
export function anotherOn(way: Way): Way {
  others += 1;
  return { ...way, newcomer: { ...way.newcomer, name: `沈一${others}` } };
}

/** Goes on after a step (null: from the first one) up to another. */
export async function goOn(
  house: ApiHouse,
  actors: CaseActors,
  way: Way,
  { id, person }: { readonly id: string; readonly person: string },
  after: string | null,
  last: string,
): Promise<void> {
  const steps = way.days.map(([step]) => step);
  const begin = after === null ? 0 : steps.lastIndexOf(after) + 1;
  for (const [step, on] of way.days.slice(begin, steps.lastIndexOf(last) + 1)) {
    if (step === 'political-review') await reviewed(house, actors, person, way.review, 'qualified');
    const visitor = above.has(step) ? actors.cadre : actors.secretary;
    await must(recordStep(visitor, id, await draftOf(house, way, step, on)), step);
  }
}
