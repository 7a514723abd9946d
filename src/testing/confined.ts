import type { IsoDate } from '../kernel/date.ts';
import type { ApiHouse, Visitor } from './api.ts';
import { type Draft, recordStep } from './caseHouse.ts';

/** A sanction from its first step to its decision, with canaries in everything that is sealed. */
export const canaries = ['canary-matter', 'canary-plea', 'canary-grounds', '处分字〔2022〕9号'];

const vote = { entitled: 7, present: 6, yes: 5, no: 1, abstain: 0, way: 'secret' } as const;

export async function openedFor(
  { units }: Pick<ApiHouse, 'units'>,
  keeper: Visitor,
  kind: string,
  person: string,
  on: IsoDate,
): Promise<string> {
  const body = { kind, unit: units.branch, person, on };
  const made = await keeper.send('POST', '/api/cases', body);
  if (made.status !== 200) throw new Error(made.bytes.toString('utf8'));
  return made.json<{ id: string }>().id;
}

export type Taken = Omit<Draft, 'version'>;

/** Steps before the decision, and the decision itself. */
export function stepsTo(outcome: string, on: IsoDate): readonly Taken[] {
  return [
    { step: 'opened', on: '2022-01-05', documents: { matter: canaries[0] } },
    { step: 'heard', on: '2022-01-10', documents: { said: canaries[1] } },
    { step: 'committee', on: '2022-01-15', documents: {} },
    { step: 'meeting', on: '2022-01-20', documents: {}, outcome: 'proposed', vote },
    {
      ...{ step: 'decision', on, outcome },
      documents: { grounds: canaries[2], documentNo: canaries[3] },
    },
  ];
}

export async function sanctioned(
  house: ApiHouse,
  keeper: Visitor,
  person: string,
  outcome: string,
  on: IsoDate,
): Promise<string> {
  const id = await openedFor(house, keeper, 'member-sanction', person, '2022-01-05');
  for (const step of stepsTo(outcome, on)) {
    const said = await recordStep(keeper, id, step);
    if (said.status !== 200) throw new Error(`${step.step}: ${said.status} ${said.text}`);
  }
  return id;
}
