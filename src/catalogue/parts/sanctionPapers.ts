import type { CasePaper } from '../../engines/case/define.ts';
import { type Text, text } from '../../kernel/text.ts';
import {
  aboutPerson,
  ballotOf,
  branch,
  byHand,
  committee,
  filledWith,
  herewith,
  letterOf,
  onlyWhen,
  pleaseReply,
} from './paperWords.ts';

/** Papers that sanctions and dispositions share. What is sealed is written in by hand. */
export interface Called {
  /** Ids of papers begin with it. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export function talkPaper({ id, zh, en }: Called): CasePaper {
  return {
    id: `${id}-talk`,
    name: text(`${zh}谈话记录`, `Record of a talk: ${en}`),
    step: 'heard',
    from: branch,
    sheet: {
      kind: 'form',
      facts: [...aboutPerson, filledWith('谈话日期', 'On', 'heard.on')],
      boxes: [byHand('核对的事实', 'Facts'), byHand('本人的说明和申辩', 'What the person says')],
      signatures: [text('本人', 'The person'), text('谈话人', 'Who talked')],
    },
  };
}

export function meetingPapers(of: Called): readonly CasePaper[] {
  return [ballot(of), resolution(of), request(of)];
}

function ballot({ id, zh, en }: Called): CasePaper {
  return ballotOf(
    { id: `${id}-ballot`, name: text(`${zh}表决票`, `Ballot: ${en}`), step: 'meeting' },
    text('同意', 'For'),
    text('不同意', 'Against'),
    text('弃权', 'Abstain'),
  );
}

function resolution({ id, zh, en }: Called): CasePaper {
  return {
    id: `${id}-resolution`,
    name: text(`支部大会关于${zh}的决议`, `Resolution of the general meeting: ${en}`),
    step: 'meeting',
    from: branch,
    sheet: {
      kind: 'form',
      facts: [
        filledWith('姓名', 'Name', 'person.name'),
        filledWith('大会日期', 'Met on', 'meeting.on'),
        filledWith('本人是否到会', 'The person', 'meeting.attended'),
        filledWith('结果', 'Result', 'meeting.outcome'),
      ],
      boxes: [byHand('决议', 'Resolution'), byHand('本人意见', 'What the person says')],
      vote: {
        step: 'meeting',
        subject: text(`{person.name}同志的${zh}`, `${en} of {person.name}`),
      },
      signatures: [text('本人', 'The person'), text('党支部书记', 'Secretary of the branch')],
    },
  };
}

function request({ id, zh, en }: Called): CasePaper {
  return letterOf(
    {
      id: `${id}-request`,
      name: text(`关于{person.name}同志${zh}的请示`, `Request: ${en} of {person.name}`),
      step: 'meeting',
      from: branch,
      to: committee,
    },
    text(
      '{meeting.on}，支部大会讨论了{person.name}同志的问题，表决结果：{meeting.outcome}。拟给予：________。',
      'On {meeting.on} the general meeting discussed {person.name}: {meeting.outcome}. Proposed: ________.',
    ),
    pleaseReply,
  );
}

export function decisionPaper(
  { id, zh, en }: Called,
  not: readonly string[],
  ways: readonly string[],
): CasePaper {
  return letterOf(
    {
      id: `${id}-decision`,
      name: text(`关于{person.name}同志${zh}的决定`, `Decision: ${en} of {person.name}`),
      step: 'decision',
      from: committee,
      to: branch,
    },
    text('{person.name}，{unit.name}党员。', '{person.name}, a member of {unit.name}.'),
    text('经查：________。', 'It was found that: ________.'),
    onlyWhen(
      'decision.outcome',
      [null, ...ways],
      text(
        '依据________，{decision.on}决定：{decision.outcome}。自决定之日起执行。',
        'On the basis of ________ it was decided on {decision.on}: {decision.outcome}, from that day on.',
      ),
    ),
    onlyWhen(
      'decision.outcome',
      not,
      text(
        '{decision.on}决定：{decision.outcome}。',
        'Decided on {decision.on}: {decision.outcome}.',
      ),
    ),
    text('特此通知。', 'This is for your information.'),
  );
}

/** 告知书: handed to the person, who signs for it; the right to appeal stands in it. */
export function toldPaper({ id, zh, en }: Called): CasePaper {
  const appeal: Text = text(
    '对本决定不服的，可以向作出决定的党组织或其上级提出申诉。申诉期间不停止执行。',
    'Whoever disagrees may appeal to whoever decided, or above. Meanwhile it is carried out.',
  );
  return {
    id: `${id}-told`,
    name: text(`${zh}决定告知书`, `Notice to the person: ${en}`),
    step: 'told',
    from: committee,
    sheet: {
      kind: 'notice',
      facts: [
        filledWith('姓名', 'Name', 'person.name'),
        filledWith('所在党支部', 'Branch', 'unit.name'),
        filledWith('决定日期', 'Decided on', 'decision.on'),
        filledWith('文号', 'Document', 'decision.documentNo'),
      ],
      paragraphs: [
        filledWith('决定', 'Decision', 'decision.outcome'),
        { label: text('申诉', 'Appeal'), words: appeal },
        byHand('对权利的影响和期限', 'Effect on rights, and until when'),
        byHand('本人签收、日期', 'Received, on'),
      ],
    },
  };
}

const sanction: Called = { id: 'sanction', zh: '党纪处分', en: 'sanction' };

const restored = letterOf(
  {
    id: 'sanction-restored',
    name: text('关于{person.name}同志察看期满的决定', 'End of probation: {person.name}'),
    step: 'restoration',
    from: committee,
    to: branch,
  },
  text(
    '{person.name}同志自{decision.on}起{decision.outcome}。期间表现：________。',
    '{person.name}, from {decision.on} on: {decision.outcome}. Conduct since: ________.',
  ),
  text(
    '{restoration.on}决定：{restoration.outcome}。',
    'Decided on {restoration.on}: {restoration.outcome}.',
  ),
  herewith,
);

export const sanctionPapers = [
  talkPaper(sanction),
  ...meetingPapers(sanction),
  decisionPaper(
    sanction,
    ['none'],
    ['warning', 'serious-warning', 'post-lost', 'probation-1', 'probation-2', 'expelled'],
  ),
  toldPaper(sanction),
  restored,
] as const;
