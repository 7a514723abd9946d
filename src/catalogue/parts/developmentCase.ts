import { caseKind } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';
import places from '../settings/development-places.ts';
import { admitPapers } from './devPapersAdmit.ts';
import { applyPapers } from './devPapersApply.ts';
import { confirmPapers } from './devPapersConfirm.ts';
import { targetPapers } from './devPapersTarget.ts';
import { admitting } from './devStageAdmit.ts';
import { applying, cultivating } from './devStageApply.ts';
import { confirming } from './devStageConfirm.ts';
import { choosing } from './devStageTarget.ts';

/** 发展党员: one person's way from the application to the closed file, in 25 steps. */
export default caseKind({
  id: 'member-development',
  name: text('发展党员', 'development of a member'),
  reading: 'with-the-unit',
  cite: cite('XZ26', '', 'verified'),
  places: {
    setting: places,
    waits: 'target-consent',
    takes: { step: 'admission', outcome: 'admitted' },
    frees: { step: 'approval', outcome: 'refused' },
  },
  stages: [applying, cultivating, choosing, admitting, confirming],
  papers: [...applyPapers, ...targetPapers, ...admitPapers, ...confirmPapers],
});
