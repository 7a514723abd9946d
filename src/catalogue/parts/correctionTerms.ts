import type { CorrectionTerms } from '../../engines/dossier/define.ts';
import correctionDays from '../settings/correction-days.ts';

/** Within how many days somebody is told what became of a request to correct the own file. */
export const correctionTerms: CorrectionTerms = { answerWithin: correctionDays };
