import { addDays, addMonths } from '../../../kernel/date.ts';
import type { PlannedCase } from '../cases/case.ts';
import type { Wrong } from './changeCase.ts';
import { planted } from './plant.ts';
import { changeStep, documents, noFurther, plantWays, stepIn } from './ways.ts';

/** Behind those in office, everybody on this roster may be one who was admitted. */
const onRoster = (place: number, step: string, ago: number): Wrong => {
  return { branch: planted.squad, place, step, ago };
};

function prolongedTooLittle(one: PlannedCase): PlannedCase['steps'] {
  const end = addMonths(stepIn(one, 'admission').on, 12);
  return changeStep(one, 'confirmation', (taken) => ({
    outcome: 'extended',
    documents: { ...taken.documents, extendedUntil: addMonths(end, 3) },
  }));
}

/** Faults of ways whose people are members: from the approval to the closed file. */
export const waysConfirming = plantWays([
  {
    rule: 'DEV28',
    way: { ...onRoster(14, 'approval', 14), last: 'approval' },
    wrong: documents('approval', { approvedBy: 'unit-6-general' }),
  },
  {
    rule: 'DEV29',
    way: { ...onRoster(15, 'approval', 14), last: 'approval' },
    wrong: (one) => {
      const { on } = stepIn(one, 'approval');
      const probation = { probationFrom: on, probationTo: addMonths(on, 12) };
      return documents('approval', probation)(one);
    },
  },
  {
    rule: 'DEV30',
    since: '2026-05-11',
    way: { ...onRoster(16, 'approval', 55), last: 'placement' },
    wrong: noFurther,
  },
  {
    rule: 'DEV31',
    way: { ...onRoster(17, 'confirmation', 75), last: 'confirmation-request' },
    wrong: noFurther,
  },
  {
    rule: 'DEV32',
    way: { ...onRoster(18, 'confirmation', 14), last: 'confirmation' },
    wrong: prolongedTooLittle,
  },
  {
    rule: 'DEV33',
    way: { ...onRoster(19, 'confirmation', 14), last: 'confirmation' },
    wrong: documents('confirmation', { heard: ['group', 'members'] }),
  },
  {
    rule: 'DEV34',
    way: { ...onRoster(20, 'confirmation', 115), last: 'confirmation' },
    wrong: noFurther,
  },
  {
    rule: 'DEV35',
    way: onRoster(21, 'confirmation-approval', 14),
    wrong: (one) => {
      const fullFrom = stepIn(one, 'confirmation').on;
      return documents('confirmation-approval', { fullFrom })(one);
    },
  },
  {
    rule: 'DEV36',
    way: { ...onRoster(22, 'confirmation', 200), last: 'confirmation-request' },
    wrong: (one) => {
      const transferredOn = addDays(stepIn(one, 'placement').on, 30);
      return documents('placement', { transferredOn })(one);
    },
  },
  {
    rule: 'DEV37',
    way: { ...onRoster(23, 'confirmation-approval', 120), last: 'confirmation-approval' },
    wrong: noFurther,
  },
  {
    rule: 'DEV42',
    way: { ...onRoster(24, 'confirmation-request', 14), last: 'confirmation-request' },
    wrong: documents('approval', { announcedOn: undefined }),
  },
]);
