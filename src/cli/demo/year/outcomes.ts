import { type IsoDate, isIsoDate } from '../../../kernel/date.ts';
import type { Outcome } from '../../../store/followUp.ts';
import type { PlannedGathering } from '../plan.ts';

const words = [
  '已按时办结，支部会上作了通报',
  '已落实到人，台账齐全',
  '已完成，效果向全体党员作了反馈',
  '已办结，材料归入支部工作手册',
] as const;

interface Resolution {
  readonly text: string;
  readonly due?: string;
}

/** Every resolution whose day has passed was closed on its day; the others are still open. */
export function outcomesOf(
  { record: { parts } }: Pick<PlannedGathering, 'record'>,
  today: IsoDate,
): readonly Outcome[] {
  return parts.flatMap(({ handle, content }) => {
    const resolutions = (content.resolutions ?? []) as readonly Resolution[];
    return resolutions.flatMap(({ text: resolution, due }): Outcome[] => {
      if (!isIsoDate(due) || due >= today) return [];
      const outcome = words[resolution.length % words.length] ?? words[0];
      return [{ handle, resolution, outcome, doneOn: due }];
    });
  });
}
