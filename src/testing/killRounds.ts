import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type KillHouse, killHouse, type Victim, victims } from './killHouse.ts';

/** What many rounds of saving, killing and looking found. */
export interface Killed {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Saves whose answer never came. */
  readonly unanswered: number;
  /** Records that are not as they were acknowledged, or half, or twice: what is wrong with each. */
  readonly wrong: readonly string[];
  /** The longest time until it could work again, in milliseconds. */
  readonly slowest: number;
  /** Rounds in which a writer that acknowledges before it commits lost what it had acknowledged. */
  readonly naiveLost: number;
  /** What the proof of trail and files said against them, if anything. */
  readonly proofs: readonly string[];
}

/** One gathering as the model knows it. */
interface Known {
  readonly id: string;
  /** The last acknowledged state; null where nothing was acknowledged yet. */
  sure: State | null;
  /** The state that was sent and not answered. */
  open: State | null;
}

interface State {
  readonly version: number;
  readonly place: string;
}

interface Self {
  readonly person: string;
  readonly unit: number;
  readonly today: string;
  /** How many stand on the roll of a whole gathering. */
  readonly roll: number;
}

/** @param within milliseconds after which no further round begins: a busy machine starts slowly */
export async function killRounds(most: number, within: number): Promise<Killed> {
  const until = performance.now() + within;
  const house = await killHouse();
  const all: Known[] = [];
  const sum = { rounds: 0, acknowledged: 0, unanswered: 0, slowest: 0, naiveLost: 0 };
  const wrong: string[] = [];
  const proofs: string[] = [];
  try {
    const self = await selfOf(house);
    await house.sql('create table naive (n integer)', [], 'postgres');
    for (let round = 0; round < most && performance.now() < until; round += 1) {
      sum.rounds += 1;
      const victim: Victim = victims[round % victims.length] ?? 'both';
      const { acknowledged, touched, naive, slow } = await oneRound(house, self, victim, all);
      sum.acknowledged += acknowledged;
      sum.slowest = Math.max(sum.slowest, slow);
      sum.unanswered += touched.filter(({ open }) => open !== null).length;
      if (await lost(house, naive)) sum.naiveLost += 1;
      wrong.push(...(await differences(house, self, touched, victim)));
      wrong.push(...(await repeated(house, self, touched)));
      if (round % 10 === 9) proofs.push(await house.proof());
    }
    proofs.push(await house.proof());
    wrong.push(...(await differences(house, self, all, 'the end')));
  } finally {
    await house.close();
  }
  return { ...sum, wrong, proofs: proofs.filter((one) => one !== '') };
}

async function selfOf(house: KillHouse): Promise<Self> {
  const { person, today, roles } = JSON.parse((await house.ask('GET', '/api/me')).body);
  const self = { person, today, unit: roles[0].unit, roll: 0 };
  const first: Known = { id: uuidv7(), sure: null, open: null };
  if (!(await saved(house, self, first))) throw new Error('nobody can save');
  const [row] = await house.sql(standing, [[first.id]]);
  return { ...self, roll: Number(row?.present) };
}

/** Four people save until the kill comes, at any moment of a second and a half. */
async function oneRound(house: KillHouse, self: Self, victim: Victim, all: Known[]) {
  let going = true;
  let acknowledged = 0;
  const touched = new Set<Known>();
  const naive = await naiveWriter(house);
  const writers = Array.from({ length: 4 }, async () => {
    const own: Known[] = [];
    while (going) {
      const known = Math.random() < 0.5 ? own.at(-1) : undefined;
      const one = known ?? { id: uuidv7(), sure: null, open: null };
      if (known === undefined) own.push(one);
      touched.add(one);
      if (!(await saved(house, self, one))) return;
      acknowledged += 1;
    }
  });
  await pause(200 + Math.random() * 1_300);
  const slow = await house.kill(victim);
  going = false;
  await Promise.all(writers);
  all.push(...touched);
  return { acknowledged, touched: [...touched], naive: await naive.stop(), slow };
}

/** Sends the next state of a gathering; true when it was acknowledged. */
async function saved(house: KillHouse, self: Self, one: Known): Promise<boolean> {
  const version = (one.sure?.version ?? 0) + 1;
  one.open ??= { version, place: `${version}号会议室 ${uuidv7().slice(-6)}` };
  const { status } = await send(house, self, one, one.open);
  if (status !== 200) return false;
  one.sure = one.open;
  one.open = null;
  return true;
}

function send(house: KillHouse, { person, unit, today }: Self, one: Known, state: State) {
  const draft = {
    ...{ unit, heldOn: today, startsAt: '15:00', place: state.place, title: '党员大会' },
    ...{ host: person, recorder: person, attendance: [{ person, mark: 'present' }] },
    parts: [{ handle: 'branch-assembly', content: { gist: '学习' }, ballots: [] }],
  };
  const body = { finished: false, draft };
  return one.sure === null
    ? house.ask('POST', '/api/gatherings', { id: one.id, ...body })
    : house.ask('PUT', `/api/gatherings/${one.id}`, { basedOn: one.sure.version, ...body });
}

const standing = `
  select i.id, g.version, g.place,
         (select count(*)::int from genji.gathering_revision r where r.gathering = i.id) as states,
         (select count(*)::int from genji.audit_event e where e.object_id = i.id::text) as lines,
         (select count(*)::int from genji.attendance a where a.gathering = i.id) as present,
         (select count(*)::int from genji.part p where p.gathering = i.id) as parts
    from unnest($1::uuid[]) as i (id) left join genji.gathering g on g.id = i.id`;

/** Everything acknowledged is there; what was not is there whole or not at all. */
async function differences(house: KillHouse, self: Self, all: readonly Known[], when: string) {
  const rows = await house.sql(standing, [all.map(({ id }) => id)]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return all.flatMap((one) => {
    const { version, place, states, lines, present, parts } = found.get(one.id) ?? {};
    const says = `${version ?? 0} ${place ?? ''}`.trim();
    const may = [one.sure, one.open].map((state) =>
      state ? `${state.version} ${state.place}` : '0',
    );
    const is = Number(version ?? 0);
    const there = is > 0 ? 1 : 0;
    const whole = states === is && lines === is && present === there * self.roll && parts === there;
    if (may.includes(says) && whole) return [];
    return [
      `${when}: ${says}, of ${may.join(' or ')}; ${JSON.stringify({ states, lines, present })}`,
    ];
  });
}

/** What was not answered is sent again: saved once, whether the first time came through or not. */
async function repeated(house: KillHouse, self: Self, touched: readonly Known[]) {
  const wrong: string[] = [];
  for (const one of touched) {
    if (one.open === null) continue;
    const { status, body } = await send(house, self, one, one.open);
    // An edit that came through the first time is told so: the state that stands there is its own.
    const own = status === 409 && body.includes(one.open.place);
    if (status !== 200 && !own) wrong.push(`repeated: ${status} ${body}`);
    one.sure = one.open;
    one.open = null;
  }
  return [...wrong, ...(await differences(house, self, touched, 'repeated'))];
}

/** The control: acknowledges each row at once and commits ten at a time. */
async function naiveWriter(house: KillHouse) {
  const [before] = await house.sql('select count(*)::int as n from naive', [], 'postgres');
  const admin = await house.admin();
  const client = new pg.Client({ ...admin, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  let acknowledged = Number(before?.n);
  const done = (async () => {
    for (let n = 1; ; n += 1) {
      if (n % 10 === 1) await client.query('begin');
      await client.query('insert into naive values ($1)', [n]);
      acknowledged += 1;
      await pause(5);
      if (n % 10 === 0) await client.query('commit');
    }
  })().catch(() => undefined);
  return {
    stop: async () => {
      await done;
      return acknowledged;
    },
  };
}

async function lost(house: KillHouse, acknowledged: number): Promise<boolean> {
  const [row] = await house.sql('select count(*)::int as n from naive', [], 'postgres');
  return Number(row?.n) < acknowledged;
}

/** One line for whoever reads the run. */
export function summary(found: Killed): string {
  const { rounds, acknowledged, unanswered, wrong, slowest, naiveLost } = found;
  return (
    `${rounds} rounds of kill -9 (app, database, both): ${acknowledged} acknowledged, ` +
    `${unanswered} unanswered, ${wrong.length} lost, half or twice; back within ` +
    `${Math.round(slowest)} ms; the naive writer lost in ${naiveLost} of ${rounds}`
  );
}
