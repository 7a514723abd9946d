import type { Setting } from '../../kernel/setting.ts';

/** How a request to correct the own file is dealt with. */
export interface CorrectionTerms {
  /** Within how many days it is answered. */
  readonly answerWithin: Setting<{
    readonly type: 'days';
    readonly min: number;
    readonly max: number;
  }>;
}
