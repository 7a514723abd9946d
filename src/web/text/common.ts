import { text } from '../../kernel/text.ts';

/** Words that more than one page says. A page's own words stand beside it in `words.ts`. */
export const common = {
  product: text('根基', 'Genji'),
  save: text('保存', 'Save'),
  cancel: text('取消', 'Cancel'),
  close: text('关闭', 'Close'),
  confirm: text('确定', 'OK'),
  open: text('打开', 'Open'),
  back: text('返回', 'Back'),
  print: text('打印', 'Print'),
  retry: text('再试一次', 'Try again'),
  reload: text('重新载入本页', 'Reload this page'),
  loading: text('正在读取……', 'Loading…'),
  yes: text('是', 'yes'),
  no: text('否', 'no'),
  none: text('无', 'none'),
  unknown: text('未填', 'not entered'),
  today: text('今天', 'today'),
  date: text('日期', 'Date'),
  unit: text('单位', 'Unit'),
  allUnits: text('全部单位', 'All units'),
  person: text('人员', 'Person'),
  name: text('名称', 'Name'),
  reason: text('理由', 'Reason'),
  from: text('起', 'From'),
  to: text('止', 'To'),
  actor: text('经办人', 'Done by'),
  when: text('时间', 'When'),
  what: text('事项', 'What'),
  required: text('这一项不能空。', 'This field must be filled in.'),
  cure: text('怎么办', 'What to do'),
  problems: text('没有保存', 'Not saved'),
  unanswered: text('没有读到', 'Could not be read'),
  searchUnit: text('选择单位，可输入名称查找', 'Choose a unit; type to search'),
  searchPerson: text('输入姓名查找', 'Type a name to search'),
  nobodyFound: text('没有找到这个姓名的人员', 'Nobody of that name'),
  others: (count: number) => text(`另有 ${count} 条同类`, `${count} more of the same`),
  article: (number: string) => text(`第${number}条`, `Article ${number}`),
} as const;

export const actWords = {
  on: text('从哪一天起', 'From which day'),
  onHelp: text(
    '填实际生效的那一天，可以是过去的日子；登记时间由系统自己记。',
    'The day on which it takes effect, which may lie in the past; the time of entry is kept by itself.',
  ),
  documentNo: text('文号', 'Document number'),
  documentHelp: text(
    '批复、通知的文号；没有就空着。',
    'Of the approval or notice; leave empty if none.',
  ),
  note: text('说明', 'Note'),
} as const;

export const whenWords = {
  on: text('看哪一天的情况', 'State on'),
  knownAt: text('按哪一天掌握的情况', 'As known on'),
  knownHelp: text(
    '以后补登、更正的内容不算在内：与当天打印的报表一致。',
    'Without what was entered or corrected later: equal to a report printed on that day.',
  ),
  now: text('现在', 'now'),
  reset: text('回到今天', 'Back to today'),
  past: text('您看的不是今天的情况', 'You are not looking at today'),
  more: text('按当时掌握的情况看', 'As known at an earlier time'),
} as const;

export const conflictWords = {
  title: text('别人先保存了这条记录', 'Somebody else saved this record first'),
  explain: text(
    '下面左边是您填的，右边是现在库里的。您填的内容还在表单里，没有丢。核对后，要保留您填的，请再点一次保存。',
    'On the left what you typed, on the right what is stored now. Your text is still in the form; to keep it, save once more after comparing.',
  ),
  yours: text('您填的', 'Yours'),
  theirs: text('库里现在的', 'Stored now'),
  field: text('项目', 'Field'),
  take: text('放弃我填的，看最新记录', 'Drop mine, show the stored record'),
} as const;
