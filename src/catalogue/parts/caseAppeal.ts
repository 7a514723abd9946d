import type { Outcome, Step } from '../../engines/case/define.ts';
import { form } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { applicant, committeeAbove } from './devActors.ts';
import { dayIfAny, wordsIfAny } from './formFields.ts';
import { protection, usuallyAsks } from './sanctionTexts.ts';
import { sealedText } from './sealedFields.ts';
import { step } from './step.ts';

/** 申诉: the person may ask for another look as long as the case is open, more than once. */
const appealForm = form({
  id: 'discipline-appeal',
  name: text('本人申诉', 'appeal'),
  fields: {
    to: wordsIfAny(text('向哪一级提出', 'to whom')),
    grounds: sealedText(text('申诉理由', 'grounds')),
  },
});

const appealDecisionForm = form({
  id: 'discipline-appeal-decision',
  name: text('申诉的复议复查决定', 'decision on the appeal'),
  fields: {
    documentNo: wordsIfAny(text('文号', 'number of the document')),
    grounds: sealedText(text('复查情况和理由', 'what was found, and why')),
    toldOn: dayIfAny(text('告知本人日期', 'the person was told on')),
  },
});

/** Not carried out as long as it is not decided: the decision that stands goes on being served. */
export function appealSteps(changed: readonly Outcome[]): readonly Step[] {
  const upheld = { leads: 'on', vote: 'none', effects: [] } as const;
  return [
    step({
      id: 'appeal',
      name: text('本人申诉', 'appeal'),
      by: applicant,
      after: ['decision'],
      asked: usuallyAsks({}, protection),
      recurs: { from: 'decision', until: 'closed' },
      documents: appealForm,
    }),
    step({
      id: 'appeal-decision',
      name: text('申诉复议复查', 'decision on the appeal'),
      by: committeeAbove,
      after: ['appeal'],
      asked: usuallyAsks({}, protection),
      recurs: { from: 'appeal', until: 'closed' },
      due: [{ from: 'appeal', terms: usuallyAsks({ span: { months: 3 } }, protection) }],
      documents: appealDecisionForm,
      outcomes: [
        { id: 'upheld', name: text('维持原决定', 'upheld'), ...upheld },
        ...changed,
        {
          id: 'revoked',
          name: text('撤销原决定', 'revoked'),
          ...{ leads: 'closes', vote: 'none', effects: [], bars: [] },
        },
      ],
    }),
  ];
}
