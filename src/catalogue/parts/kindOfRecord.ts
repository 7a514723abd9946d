import type { Subject } from '../../engines/norm/define.ts';
import type { ActivityFact, UnitFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { recorded } from './meetings.ts';

/** What was held, for a sentence: its kind, else what the record calls it. */
export function kindOf({ handle, title }: ActivityFact): Text {
  const own = recorded.find(({ id }) => id === handle)?.name;
  return own ?? (title ? text(`“${title}”`, `“${title}”`) : text('活动', 'activity'));
}

/** A record as a subject, named like every other after the unit that answers for it. */
export function aboutRecord({ id }: ActivityFact, { name }: UnitFact): Subject {
  return { type: 'activity', id, name };
}
