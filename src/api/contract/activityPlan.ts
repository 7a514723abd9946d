import { Type } from 'typebox';
import { GatheringDraft } from './activity.ts';
import { type Contract, Day, Id, maybe, shape, Unit } from './common.ts';

/** What is still to be held. */
export const activityPlan = {
  'POST /api/gatherings/plan': {
    summary: 'Keep several drafts of days to come, all or none',
    body: shape({
      drafts: Type.Array(shape({ id: Id, draft: GatheringDraft }), { minItems: 1, maxItems: 60 }),
    }),
    reply: shape({ ids: Type.Array(Id) }),
  },
  'GET /api/drafts': {
    summary: 'Drafts of the units for which the reader writes or drafts, the earliest day first',
    reply: shape({
      lines: Type.Array(
        shape({
          id: Id,
          unit: Unit,
          unitName: Type.String(),
          heldOn: Day,
          startsAt: maybe(Type.String()),
          place: maybe(Type.String()),
          title: Type.String(),
        }),
      ),
    }),
  },
} as const satisfies Contract;
