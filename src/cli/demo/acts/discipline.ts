import type { BodyOf } from '../../../api/contract/index.ts';
import { addDays, type IsoDate } from '../../../kernel/date.ts';
import { type Filled, memberOf } from '../filled.ts';
import { asPerson, type Running } from './asPerson.ts';

const keeper = 'jiwei';

/** An invented sanction, so many days ago; of two branches below the committee of the keeper. */
interface Sanctioned {
  readonly branch: string;
  /** Place on its roster: nobody with a post or an account. */
  readonly place: number;
  readonly outcome: string;
  readonly daysAgo: number;
}

const sanctions: readonly Sanctioned[] = [
  // Its time is over soon, so that its keeper is reminded on the first page.
  { branch: 'unit-0-1', place: 14, outcome: 'warning', daysAgo: 350 },
  // The roll of this branch counts a voter less.
  { branch: 'unit-0-2', place: 14, outcome: 'probation-1', daysAgo: 20 },
];

const matter = '演示数据，纯属虚构：不按规定请示报告';

type Step = Omit<BodyOf<'POST /api/cases/:case/steps'>, 'version'>;

function stepsOf({ outcome, daysAgo }: Sanctioned, today: IsoDate): readonly Step[] {
  const on = (before: number) => addDays(today, -daysAgo - before);
  const vote = { entitled: 12, present: 11, yes: 10, no: 0, abstain: 1, way: 'secret' } as const;
  const told = addDays(today, 10 - daysAgo);
  return [
    { step: 'opened', on: on(40), documents: { matter } },
    { step: 'heard', on: on(30), documents: { facts: 'agrees' } },
    { step: 'committee', on: on(20), documents: {} },
    {
      ...{ step: 'meeting', on: on(15), documents: { attended: 'came' } },
      ...{ outcome: 'proposed', vote },
    },
    { step: 'decision', on: on(0), documents: { decidedBy: '演示党委' }, outcome },
    { step: 'told', on: told, documents: { toldOn: told, receipt: 'signed' } },
  ];
}

/** Who keeps discipline records two invented sanctions, as she would on the pages. */
export async function sanctionTwo(running: Running, filled: Filled, today: IsoDate): Promise<void> {
  for (const one of sanctions) {
    const { who } = memberOf(filled, one.branch, one.place);
    const steps = stepsOf(one, today);
    const opening = {
      ...{ kind: 'member-sanction', unit: running.numberOf(one.branch), person: who },
      on: steps[0]?.on ?? today,
    };
    const made = await asPerson(running, keeper, 'POST /api/cases', { body: opening });
    let { version } = made;
    for (const step of steps) {
      const said = { params: { case: made.id }, body: { ...step, version } };
      const kept = await asPerson(running, keeper, 'POST /api/cases/:case/steps', said);
      version = kept.version;
    }
  }
}
