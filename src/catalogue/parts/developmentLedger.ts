import { type Text, text } from '../../kernel/text.ts';

/** What 发展党员台账 says of which step, and which rules it can answer. */
type Column = string;

/**
 * How far along each column stands. A cell that is empty while one further along is filled in is
 * not known; with nothing further along it has not come yet.
 */
export const place: Readonly<Record<Column, number>> = {
  birth: 0,
  apply: 10,
  talk: 20,
  activist: 30,
  filing: 40,
  noticeFrom: 50,
  noticeTo: 55,
  target: 60,
  trainingFrom: 70,
  trainingTo: 75,
  review: 75,
  trainingHours: 74,
  preReview: 80,
  entitled: 89,
  present: 89,
  yes: 89,
  admission: 90,
  approvalTalk: 100,
  approval: 110,
  oath: 120,
  request: 130,
  confirmation: 140,
  confirmationApproval: 150,
};

/** The step of which a column says the day. */
export const stepOfColumn: Readonly<Record<Column, string>> = {
  apply: 'apply',
  talk: 'talk',
  activist: 'activist',
  filing: 'activist-filing',
  target: 'target-consent',
  review: 'political-review',
  trainingTo: 'training',
  preReview: 'pre-review',
  admission: 'admission',
  approvalTalk: 'approval-talk',
  approval: 'approval',
  oath: 'oath',
  request: 'confirmation-request',
  confirmation: 'confirmation',
  confirmationApproval: 'confirmation-approval',
};

/**
 * What a rule reads. Without one of `needs` it cannot be judged; where one of `doubts` is not known
 * it can still find nothing, but a fault may be none. `doubtsOn` are those of a fault on the day of
 * one step. `rest` is what the rule asks beside, for which the ledger has no column.
 */
export interface LedgerAnswer {
  readonly needs?: readonly Column[];
  readonly doubts?: readonly Column[];
  readonly doubtsOn?: Readonly<Record<string, readonly Column[]>>;
  readonly rest?: Text;
}

export const ledgerAnswers: Readonly<Record<string, LedgerAnswer>> = {
  DEV01: { needs: ['apply', 'birth'] },
  DEV02: { needs: ['apply'], doubts: ['talk'] },
  DEV05: { doubts: ['filing'] },
  DEV08: { needs: ['activist'] },
  DEV09: { doubts: ['noticeFrom', 'noticeTo'] },
  DEV14: { doubts: ['review'] },
  DEV15: { needs: ['review'] },
  DEV17: { doubts: ['trainingTo'], doubtsOn: { training: ['trainingHours', 'trainingFrom'] } },
  DEV20: { needs: ['preReview'], doubts: ['admission'] },
  DEV21: {
    needs: ['entitled', 'present', 'yes'],
    rest: text('转正大会的票数', 'the votes of the meeting on confirmation'),
  },
  DEV26: {
    doubts: ['approvalTalk'],
    rest: text('谈话人是不是党委委员或组织员', 'whether a committee member or an organiser talked'),
  },
  DEV27: { needs: ['admission'], doubts: ['approval'] },
  DEV30: { needs: ['approval'], doubts: ['oath'] },
  DEV31: { needs: ['admission'], doubts: ['confirmation'] },
  DEV33: {
    doubts: ['request'],
    rest: text(
      '转正前征求意见的范围和支委会审查',
      'who was heard before confirmation, and the review by the branch committee',
    ),
  },
  DEV34: { needs: ['confirmation'], doubts: ['confirmationApproval'] },
  DEV38: {},
};

/** What the other rules ask, for which the ledger has no column. */
export const ledgerLacks: Readonly<Record<string, Text>> = {
  DEV03: text('确定积极分子的会议', 'the meeting that chose the activist'),
  DEV04: text('推荐或推优材料', 'the recommendation'),
  DEV06: text('培养联系人', 'the contacts'),
  DEV07: text('培养考察日期', 'the days of the half-yearly reviews'),
  DEV10: text('上级党委对发展对象的意见', 'the word of the committee above on the candidate'),
  DEV11: text('确定发展对象前征求意见的范围', 'who was heard before the choice of the candidate'),
  DEV12: text('入党介绍人', 'the introducers'),
  DEV13: text('入党介绍人的意见', 'the opinions of the introducers'),
  DEV16: text('政审材料的落款日期', 'the days on the papers of the political review'),
  DEV18: text(
    '支委会审查日期和志愿书日期',
    'the days of the committee’s review and of the application form',
  ),
  DEV19: text('离开单位的日期', 'the day of leaving the unit'),
  DEV22: text('表决方式', 'the way of voting'),
  DEV23: text('每次表决几个人', 'on how many persons one vote decided'),
  DEV24: text('书面意见提交的时间', 'when the written opinions were handed in'),
  DEV25: text('决议的内容', 'what the resolution says'),
  DEV28: text('审批的党委', 'the committee that approved'),
  DEV29: text('写明的预备期起止', 'the days of probation as written'),
  DEV32: text('延长预备期的情况', 'whether probation was prolonged'),
  DEV35: text('写明的党龄起算日', 'the first day of Party standing as written'),
  DEV36: text('预备期内转入的日期', 'the day of a transfer during probation'),
  DEV37: text('归档目录', 'the list of the file'),
  DEV40: text('思想汇报', 'the thought reports'),
  DEV41: text('决议的文字', 'the words of the resolution'),
  DEV42: text('通知本人和大会宣布的日期', 'the days of telling the person and the meeting'),
};
