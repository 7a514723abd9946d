import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV21 from './DEV21.ts';

const opinion = { person: 'x', at: '2026-07-20T14:59', says: 'yes' } as const;
const voted = (
  entitled: number,
  present: number,
  yes: number,
  inWriting: boolean,
  outcome?: string,
) =>
  developed('admission', {
    admission: {
      outcome: outcome ?? 'admitted',
      vote: { rule: 'V2', entitled, present, yes, ...(inWriting ? { opinions: [opinion] } : {}) },
    },
  });
const uncounted = developed('admission', {
  admission: {
    outcome: 'admitted',
    vote: { rule: 'V2', opinions: [opinion], startsAt: undefined } as never,
  },
});

ruleTable(DEV21, {
  severity: 'critical',
  valid: [
    ['23 entitled, 12 came, 11 and one in writing', voted(23, 12, 11, true)],
    ['20 entitled, 11 came, 10 and one in writing', voted(20, 11, 10, true)],
    ['not enough, and on record as refused', voted(23, 12, 11, false, 'refused')],
    ['confirmed by enough', developed('confirmation', {}), '2027-12-31'],
  ],
  invalid: [
    [
      'one vote short',
      voted(23, 12, 11, false),
      '应到23人，需超过11人到会，实到12人；需超过11票赞成，得11票，未通过',
    ],
    [
      'half came',
      voted(20, 10, 10, false),
      '应到20人，需超过10人到会，实到10人，到会人数不足，表决无效',
    ],
    [
      'half in favour',
      voted(20, 11, 10, false),
      '应到20人，需超过10人到会，实到11人；需超过10票赞成，得10票，未通过',
    ],
    [
      'more in favour than came',
      voted(20, 11, 12, false),
      '赞成12、反对0、弃权0、无效0，合计12，多于实到人数11',
    ],
    [
      'a confirmation without the votes',
      developed('confirmation', { confirmation: { vote: { rule: 'V3', yes: 11 } } }),
      '应到23人，需超过11人到会，实到20人；需超过11票赞成，得11票，未通过',
      '2027-12-31',
    ],
  ],
  unknown: [
    ['opinions, and no hour of the meeting', uncounted, '没有读到应到、实到有表决权人数或赞成票数'],
  ],
});
