import { text } from '../../kernel/text.ts';
import type { PersonTable } from './register.ts';
import { kept, seen } from './terms.ts';

/** What moves through steps, such as somebody's way into the Party. */
export const tablesOfCases: readonly PersonTable[] = [
  {
    table: 'genji.party_case',
    part: 'cases',
    purpose: text(
      '发展党员等分步办理的事项：办到哪一步，按哪一天的规定。处分和组织处置由作出决定的党组织书面告知，不在这里显示，对权利的影响另列。',
      'What moves through steps, such as the way into the Party: how far it has come. Sanctions and dispositions are told on paper by whoever decides them, not here; what they bar is listed apart.',
    ),
    seenBy: seen.cases,
    kept: kept.undecided,
    columns: [
      { column: 'person', how: 'about', title: text('关于我的事项', 'A case about me') },
      {
        column: 'opened_by',
        how: 'acted',
        title: text('我开办的事项', 'cases that I opened'),
        part: 'acts',
      },
    ],
  },
  {
    table: 'genji.case_step',
    part: 'cases',
    purpose: text(
      '某一步里写到您，例如作为培养联系人、入党介绍人。不写是谁的事项。',
      'A step names you, as a contact or an introducer. Whose case it is is not told here.',
    ),
    seenBy: seen.cases,
    kept: kept.undecided,
    columns: [
      { column: 'people', how: 'about', title: text('他人的步骤写到我', 'A step names me') },
      { column: 'actor', how: 'acted', title: text('我登记的步骤', 'steps that I recorded') },
      {
        column: 'voided_by',
        how: 'acted',
        title: text('我撤销的步骤', 'steps that I took back'),
      },
    ],
  },
  {
    table: 'genji.case_end',
    part: 'acts',
    purpose: text('事项没有走完就终止，由谁、为什么。', 'A case that ended early: by whom, why.'),
    seenBy: seen.cases,
    kept: kept.undecided,
    columns: [{ column: 'actor', how: 'acted', title: text('我终止的事项', 'cases that I ended') }],
  },
  {
    table: 'genji.case_conclusion',
    part: 'cases',
    purpose: text(
      '政治审查的结论；其余内容密封。',
      'The conclusion of a political review; everything else of it is sealed.',
    ),
    seenBy: seen.cases,
    kept: kept.undecided,
    columns: [
      { column: 'person', how: 'about', title: text('政治审查有了结论', 'A review was concluded') },
    ],
  },
  {
    table: 'genji.case_bar',
    part: 'cases',
    purpose: text(
      '处分或组织处置对党员权利的影响，从哪一天到哪一天。',
      'A right of a member that a sanction or a disposition bars, from when to when.',
    ),
    seenBy: seen.discipline,
    kept: kept.undecided,
    columns: [
      {
        column: 'person',
        how: 'about',
        title: text('我的一项权利受限', 'A right of mine is barred'),
      },
    ],
  },
];
