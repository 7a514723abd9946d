import { Type } from 'typebox';
import { GatheringDraft } from './activity.ts';
import { type Contract, Id, shape } from './common.ts';

/** What is still to be held. */
export const activityPlan = {
  'POST /api/gatherings/plan': {
    summary: 'Keep several drafts of days to come, all or none',
    body: shape({
      drafts: Type.Array(shape({ id: Id, draft: GatheringDraft }), { minItems: 1, maxItems: 60 }),
    }),
    reply: shape({ ids: Type.Array(Id) }),
  },
} as const satisfies Contract;
