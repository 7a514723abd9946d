import type { CasePaper } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import { aboutPerson, branch, byHand, letterOf } from './paperWords.ts';

/** Papers of a political review. Nothing that is sealed is printed: people write it in by hand. */
const inquiryLetter = letterOf(
  {
    id: 'inquiry-letter',
    name: text('关于协助政治审查的函', 'Letter: help with a political review'),
    step: 'inquiry',
    from: branch,
    to: null,
  },
  text(
    '因发展党员工作需要，拟了解________同志（与{person.name}同志关系：________）的政治历史和现实表现。请协助提供情况，由经办人和负责人签名，加盖党组织印章，并注明日期。',
    'For the admission of a member we ask what you know of ________ (relation to {person.name}: ________). Please have it signed by who wrote it and who answers for it, sealed and dated.',
  ),
  text('联系人：________　电话：________', 'Contact: ________  Telephone: ________'),
);

const report: CasePaper = {
  id: 'review-report',
  name: text('政治审查综合报告', 'Report on a political review'),
  step: 'report',
  from: branch,
  sheet: {
    kind: 'form',
    facts: aboutPerson,
    boxes: [
      byHand('理想信念和政治态度', 'Belief'),
      byHand('政治历史和重大关头表现', 'History'),
      byHand('遵纪守法和道德品行', 'Discipline'),
      byHand('网络行为', 'On the net'),
      byHand('家庭主要成员', 'Family'),
      byHand('主要社会关系', 'Relations'),
      byHand('审查方法', 'Ways'),
      byHand('结论', 'Conclusion'),
    ],
    signatures: [text('审查人', 'Reviewed by'), text('党支部书记', 'Secretary of the branch')],
  },
};

export const reviewPapers = [inquiryLetter, report] as const;
