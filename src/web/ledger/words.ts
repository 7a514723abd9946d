import { type Text, text } from '../../kernel/text.ts';

export const booksWords = {
  title: text('账簿', 'Books'),
  about: text(
    '各单位的账：应交多少、手里有多少、上缴了多少。按组织顺序排列，不作排名。',
    'The books of units: what is owed, what is held, what was handed up. In the order of units; nobody is ranked.',
  ),
  unit: text('单位', 'Unit'),
  nothingYet: text('还没有记账', 'nothing posted yet'),
  noUnit: text('没有可以查看的账簿', 'No book is within your reach'),
  noUnitAbout: text(
    '看账要有相应的权限，请向安全管理员申请。自己的账在“我的账目”里。',
    'Reading books takes a permission; ask the security administrator. Your own account is under “My books”.',
  ),
  all: text('全部账簿', 'All books'),
  noBook: text('没有这本账', 'There is no such book'),
  noBookAbout: text('请从账簿页面进入。', 'Open it from the page of books.'),
} as const;

export const pageWords = {
  about: (unit: string) => text(unit, unit),
  now: text('现在要办', 'To do now'),
  nothing: text('现在没有要办的', 'Nothing is to be done now'),
  nothingAbout: text(
    '该核定的都核定了，该生成的都生成了，手里也没有没上缴的。',
    'Everybody is assessed, every month is raised, and nothing is held that was not handed up.',
  ),
  held: text('现在的余额', 'Balances now'),
  unrated: (count: number) => text(`${count}人还没有核定`, `${count} not assessed yet`),
  unconfirmed: (count: number) =>
    text(`${count}人等本人确认`, `${count} wait for the member to confirm`),
  unraised: (month: Text, count: number) =>
    text(
      `${month.zh}还没有生成应交，可以生成${count}人`,
      `${month.en} is not raised: ${count} can be`,
    ),
  restRaised: (month: Text, count: number) =>
    text(`${month.zh}还有${count}人没有生成应交`, `${month.en}: ${count} more can be raised`),
  andMonths: (first: Text, count: number) =>
    text(`${first.zh}；以后还有${count}个月`, `${first.en}; and ${count} later months`),
  owed: (count: number, amount: Text) =>
    text(`${count}人欠交，共${amount.zh}`, `${count} owe ${amount.en} together`),
  kept: (amount: Text) =>
    text(`手里有${amount.zh}没有上缴`, `${amount.en} is held and not handed up`),
  asked: (count: number) =>
    text(`${count}笔冲销等您同意`, `${count} to be taken back wait for your word`),
  closeNow: (month: Text) =>
    text(`${month.zh}已经过完，还没有结账`, `${month.en} is over and not closed`),
  parts: {
    collect: text('收缴', 'Collect'),
    rates: text('核定', 'Assess'),
    journal: text('流水', 'Journal'),
  },
  part: text('看哪一部分', 'Which part'),
  nobody: text('这个单位名下没有党员', 'No member belongs to this unit'),
  nobodyAbout: text(
    '核定和收缴在党员所在的支部办理；这里看上缴和流水。',
    'Members are assessed and pay in their branch; what was handed up stands in the journal.',
  ),
} as const;

export const rateWords = {
  title: text('核定', 'Assessment'),
  about: text(
    '每人写类别和基数，系统按规定算出应交数额；本人确认后才生成应交。',
    'For everybody a kind and a base; the amount follows from the rules, and nothing is raised before the member confirmed it.',
  ),
  amount: text('每月应交', 'A month'),
  state: text('状态', 'State'),
  since: (month: Text) => text(`${month.zh}起`, `from ${month.en}`),
  none: text('还没有核定', 'not assessed'),
  waits: text('等本人确认', 'waits for the member'),
  onScreen: (day: string) => text(`本人${day}确认`, `confirmed ${day}`),
  onPaper: (day: string) => text(`${day}在纸上签字`, `signed on paper ${day}`),
  set: text('核定', 'Assess'),
  setAgain: text('重新核定', 'Assess anew'),
  setOf: (name: string) => text(`核定：${name}`, `Assess ${name}`),
  setAbout: text(
    '保存以后请本人在“我的账目”里确认，或者在纸上签字后由您登记。',
    'Then the member confirms under “My books”, or signs on paper and you enter that.',
  ),
  from: text('从哪个月起', 'From which month'),
  reason: text('说明', 'Reason'),
  reasonHelp: text('如工资变动；没有就空着。', 'Such as a change of wage; may stay empty.'),
  save: text('保存核定', 'Save'),
  live: text('系统核算', 'Worked out'),
  fill: text('填写以后这里显示怎么算。', 'Fill in, and the sum appears here.'),
  working: text('正在核算……', 'Working it out…'),
  unknown: text('算不出来', 'Cannot be worked out'),
  due: (amount: Text) => text(`每月应交${amount.zh}`, `${amount.en} a month`),
  many: text('成批核定', 'Assess many'),
  manyAbout: text(
    '一人一行；也可以从表格里复制一列粘贴进来，次序和本页相同。没有改动的人不重新核定。',
    'One line each; or paste a column of a workbook in the same order. Whoever is not changed is left as is.',
  ),
  column: text('粘贴哪一列', 'Which column'),
  pasteHere: text('一行一个，空行跳过', 'One a line; an empty line is skipped'),
  paste: text('填入', 'Fill in'),
  pasteAll: (count: number) => text(`${count}人都填这一个`, `The same for all ${count}`),
  unread: (names: string) =>
    text(`这些人的内容看不懂，请改正：${names}`, `Not understood, please correct: ${names}`),
  unchanged: text('还没有改动', 'Nothing is changed yet'),
  saveMany: (count: number) => text(`保存${count}人的核定`, `Save ${count}`),
  cell: (name: string, field: Text) => text(`${name} ${field.zh}`, `${name}: ${field.en}`),
  select: (name: string) => text(`选择${name}`, `Select ${name}`),
  selectAll: (count: number) => text(`选中全部等确认的${count}人`, `Select all ${count} that wait`),
  signedOn: text('签字日期', 'Signed on'),
  signed: (count: number) =>
    count === 0
      ? text('登记已在纸上签字', 'Enter that they signed')
      : text(`登记${count}人已在纸上签字`, `Enter that ${count} signed`),
} as const;

export const collectWords = {
  title: text('收缴日', 'Collection day'),
  about: text(
    '勾选今天交的人，核对金额，一次登记。没有勾选的不登记。',
    'Tick whoever pays today, look at the amounts, post once. Who is not ticked is not posted.',
  ),
  all: (count: number) => text(`欠交的${count}人全部足额交纳`, `All ${count} who owe pay in full`),
  clear: text('全部取消', 'Untick all'),
  on: text('交纳日期', 'Paid on'),
  way: text('方式', 'Way'),
  tick: (name: string) => text(`${name}交纳`, `${name} pays`),
  owed: text('欠交', 'Owes'),
  owesNothing: text('不欠', 'owes nothing'),
  ahead: (amount: Text) =>
    text(`另有${amount.zh}已交、未抵月份`, `${amount.en} paid and put against no month`),
  amount: text('交纳（元）', 'Pays (yuan)'),
  amountOf: (name: string) => text(`${name}的金额`, `Amount of ${name}`),
  payer: text('代交人', 'Brought by'),
  payerOf: (name: string) => text(`${name}的代交人`, `Who brings it for ${name}`),
  payerHelp: text('本人交的不填', 'empty: the member'),
  none: text('还没有勾选', 'Nobody is ticked'),
  total: (count: number, amount: Text) =>
    text(`已勾选${count}人，合计${amount.zh}`, `${count} ticked, ${amount.en} together`),
  wrong: (names: string) =>
    text(`这些人的金额要写成大于零的数：${names}`, `An amount above zero is missing: ${names}`),
  post: text('登记收缴', 'Post'),
  posted: (count: number, amount: Text) =>
    text(`已登记${count}人，合计${amount.zh}。`, `${count} posted, ${amount.en} together.`),
  noneOwes: text('没有人欠交', 'Nobody owes anything'),
  noneOwesAbout: text(
    '要预收的，直接在那个人的行里写金额。',
    'To take something in advance, write an amount in that line.',
  ),
} as const;

export const actWords = {
  raise: text('生成应交', 'Raise a month'),
  raiseAbout: text(
    '给本人确认过核定的党员各记一笔当月应交；已经生成的不重复。',
    'Posts what is owed for the month, for every member whose assessment is confirmed; never twice.',
  ),
  month: text('月份', 'Month'),
  ready: (month: Text, count: number) =>
    text(`${month.zh}（可生成${count}人）`, `${month.en} (${count} ready)`),
  raised: (month: Text, count: number, amount: Text) =>
    text(
      `${month.zh}：生成${count}人，共${amount.zh}。`,
      `${month.en}: ${count} raised, ${amount.en} together.`,
    ),
  left: (count: number) => text(`没有生成的${count}人`, `${count} left out`),
  handUp: text('上缴', 'Hand up'),
  handUpAbout: text(
    '把手里收到的交给上级党委；不能多于手里有的。',
    'Passes what is held to the committee above; no more than is held.',
  ),
  handUpAmount: text('金额（元）', 'Amount (yuan)'),
  handUpOn: text('上缴日期', 'Handed up on'),
  documentNo: text('回单或收据号', 'Number of the receipt'),
  close: text('结账', 'Close a month'),
  closeAbout: text(
    '结账后这个月和以前的月份不再记账；补登的记在没有结账的月份。',
    'Afterwards nothing is posted into this month or an earlier one; what comes late goes into an open month.',
  ),
  openFrom: (day: string) => text(`${day}以前已经结账。`, `Closed before ${day}.`),
} as const;

export const paperWords = {
  papers: { receipt: text('收据', 'Receipt'), slip: text('上缴单', 'Slip') },
  of: (paper: 'receipt' | 'slip', voucher: string) =>
    paper === 'receipt'
      ? text(`打印凭证${voucher}的收据`, `Print the receipt of voucher ${voucher}`)
      : text(`打印凭证${voucher}的上缴单`, `Print the slip of voucher ${voucher}`),
  formats: { docx: text('Word 文档', 'Word document'), pdf: text('PDF 文件', 'PDF file') },
  month: text('导出月份', 'Take out a month'),
  tables: {
    collection: text('收缴登记表', 'Register of the collection'),
    journal: text('日记账', 'Journal'),
    trial: text('试算平衡表', 'Trial balance'),
  },
} as const;

export const journalWords = {
  title: text('流水', 'Journal'),
  year: text('年份', 'Year'),
  yearOf: (year: string) => text(`${year}年`, year),
  none: text('这一年还没有记账', 'Nothing was posted in this year'),
  noneAbout: text(
    '先核定、生成应交，收缴后这里按凭证号列出每一笔。',
    'Once something is raised and collected, every entry stands here under its voucher.',
  ),
  more: text('再往前', 'Earlier ones'),
  voucher: (words: string) => text(`凭证${words}`, `voucher ${words}`),
  act: (count: number, amount: Text) =>
    text(`${count}笔，合计${amount.zh}`, `${count} entries, ${amount.en} together`),
  by: (name: string) => text(`经办${name}`, `by ${name}`),
  second: (name: string) => text(`${name}同意`, `agreed by ${name}`),
  booked: (day: string) => text(`记入${day}`, `booked ${day}`),
  reverses: (voucher: string) => text(`冲销凭证${voucher}`, `takes back voucher ${voucher}`),
  reversed: text('已冲销', 'taken back'),
  waits: text('等第二个人同意冲销', 'waits for a second person'),
  rows: text('分录', 'Rows'),
  row: (posting: Text, debit: string, credit: string) =>
    text(
      `${posting.zh}：借 ${debit}，贷 ${credit}`,
      `${posting.en}: debit ${debit}, credit ${credit}`,
    ),
  payer: (name: string) => text(`${name}代交`, `brought by ${name}`),
  takeBack: text('冲销', 'Take back'),
  takeBackOf: (voucher: string) => text(`冲销凭证${voucher}`, `Take back voucher ${voucher}`),
  takeBackAbout: text(
    '原来的一笔留着，另记一笔相反的。超过本局规定数额的，要另一个人同意后才冲销。',
    'The entry stays, and its opposite is posted. Above the bureau’s limit somebody else has to agree first.',
  ),
  askedTitle: text('等第二个人同意的冲销', 'To be taken back by two'),
  askedBy: (name: string, when: string) => text(`${name}，${when}申请`, `${name}, ${when}`),
  why: (reason: string) => text(`理由：${reason}`, `Reason: ${reason}`),
  agree: text('同意冲销', 'Agree'),
  agreeAbout: text('同意后立即记一笔相反的。', 'The opposite is posted at once.'),
  refuse: text('不同意', 'Refuse'),
  refuseAbout: text('申请人会看到您写的意见。', 'Whoever asked reads what you write.'),
  withdraw: text('撤回申请', 'Withdraw'),
  withdrawAbout: text('撤回后这一笔照旧有效。', 'The entry then stands as before.'),
  waitsForOther: text('等有权审核的人处理', 'Somebody else who may decides'),
} as const;

export const ownWords = {
  title: text('我的账目', 'My books'),
  about: text(
    '我每月应交多少、怎么算出来的，欠多少，交过哪些。',
    'What I am to pay and how it is worked out, what I owe, what I paid.',
  ),
  none: text('还没有给您核定', 'Nothing was assessed for you yet'),
  noneAbout: text(
    '支部核定后，这里显示数额和怎么算出来的，请您确认。',
    'Once your branch did, the amount and its steps stand here for you to confirm.',
  ),
  amount: text('每月应交', 'To pay a month'),
  from: (month: Text) => text(`从${month.zh}起`, `from ${month.en}`),
  steps: text('怎么算的', 'How it is worked out'),
  noSteps: text(
    '核定以后规定或设置变过，怎么算的请问支部。',
    'Rules or settings changed since; ask your branch how it was worked out.',
  ),
  confirm: text('确认', 'Confirm'),
  confirmTitle: text('确认每月应交', 'Confirm what I am to pay'),
  confirmAbout: (amount: Text, month: Text) =>
    text(`从${month.zh}起每月交${amount.zh}。`, `${amount.en} a month from ${month.en}.`),
  confirmed: (day: string) => text(`您${day}确认`, `you confirmed ${day}`),
  signed: (day: string) => text(`您${day}在纸上签字`, `you signed on paper ${day}`),
  waits: text('等您确认', 'waits for you to confirm'),
  owes: (amount: Text, items: Text) =>
    text(`现在欠交${amount.zh}（${items.zh}）`, `You owe ${amount.en} (${items.en})`),
  owesNothing: text('现在不欠', 'You owe nothing'),
  ahead: (amount: Text) =>
    text(`另有${amount.zh}已交、还没有抵月份`, `${amount.en} paid and put against no month yet`),
  months: text('最近十二个月', 'The last twelve months'),
  states: {
    none: text('没有应交', 'nothing due'),
    paid: text('已交清', 'paid'),
    part: text('交了一部分', 'paid in part'),
    owed: text('未交', 'not paid'),
  },
  left: (amount: Text) => text(`还差${amount.zh}`, `${amount.en} left`),
  payments: text('交纳记录', 'What I paid'),
  noPayment: text('还没有交纳记录。', 'Nothing was paid yet.'),
  takenBack: text('冲销', 'taken back'),
  earlier: text('以前的核定', 'Earlier assessments'),
  whole: text('看全部', 'See all'),
} as const;
