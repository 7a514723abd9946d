import { type Text, text } from '../../kernel/text.ts';

export const orgWords = {
  title: text('组织', 'Units'),
  completion: text('完成情况', 'Completion'),
  about: text(
    '全局党组织任意一天的样子；点开一个组织，看班子、警务室、人数和沿革。',
    'The organisation as it stood on any day. Open a unit for its posts, places, counts and history.',
  ),
  find: text('按名称查找', 'Find by name'),
  choose: text('请在左边选一个组织。', 'Choose a unit on the left.'),
  none: text('没有找到这个名称的组织', 'No unit of that name'),
  empty: text('这一天还没有任何组织', 'There was no unit yet on that day'),
  showTree: text('显示组织树', 'Show the tree'),
  hideTree: text('收起组织树', 'Hide the tree'),
  gone: text('这个组织在所看的日子不存在', 'This unit did not exist on that day'),
  goneAbout: text(
    '它可能还没有成立、已经撤销，或不在您的权限范围内。换一个日子看看。',
    'It may not have been founded yet, be dissolved, or out of your reach. Try another day.',
  ),
  facts: text('基本情况', 'Facts'),
  kind: text('类别', 'Kind'),
  shortName: text('简称', 'Short name'),
  code: text('组织代码', 'Code'),
  above: text('上级组织', 'Superior'),
  guidedBy: text('指导单位', 'Guided by'),
  since: text('成立', 'Since'),
  life: text('存续', 'Existed'),
  numberOnly: text('只记人数，不列姓名', 'Counts only, no names'),
  members: text('党员（含下级）', 'Members (units below included)'),
  counted: (formal: number, probationary: number) =>
    text(
      `${formal + probationary} 名，其中预备党员 ${probationary} 名`,
      `${formal + probationary}, ${probationary} of them probationary`,
    ),
  below: text('下级组织', 'Units below'),
  outside: text('外部组织（往来对象）', 'Outside bodies'),
  outsideAbout: text(
    '工委、组织部等本系统以外的组织：只作公文往来对象，不在其下登记任何人员和活动。',
    'Bodies with which letters are exchanged; no people and no activities are recorded on them.',
  ),
  noOutside: text('还没有登记', 'None entered yet'),
  postsBefore: text('历任', 'Held before'),
  posts: text('班子和职务', 'Posts'),
  noPosts: text('还没有登记职务', 'No post has been entered'),
  noPostsAbout: text(
    '登记书记、委员后，任期到期前会提醒换届。',
    'Once secretary and members are entered, the end of the term is watched.',
  ),
  post: text('职务', 'Post'),
  term: text('任期到', 'Term ends'),
  places: text('服务的警务室', 'Places served'),
  noPlaces: text('没有登记', 'None entered'),
  history: text('沿革', 'History'),
  noHistory: text('没有变更记录', 'No change on record'),
  roster: text('打开名册', 'Open the roster'),
  reversed: text('已撤销', 'taken back'),
  acts: text('办理', 'Act'),
} as const;

/** Verbs of the acts: the name, what follows from it. */
export const actNames = {
  found: text('新建下级组织', 'Found a unit below'),
  foundAbout: text(
    '先有上级批复。新组织从所填日期起存在，此前的报表不变。',
    'After the approval. The unit exists from that day; earlier reports stay as they are.',
  ),
  rename: text('更名或变更类别', 'Rename or change the kind'),
  renameAbout: text(
    '旧名保留在沿革里；所填日期以前的名册、报表仍用旧名。',
    'The old name stays in the history, and on everything before that day.',
  ),
  move: text('调整上级', 'Put under another unit'),
  moveAbout: text('下级组织和人员一并随同。', 'Units below and members go with it.'),
  merge: text('并入其他组织', 'Merge into another unit'),
  mergeAbout: text(
    '全部党员转入所选组织，本组织撤销，历史记录由所选组织承接。',
    'All members go over, this unit is dissolved, its records go to the other.',
  ),
  split: text('分设', 'Split'),
  splitAbout: text(
    '在同一上级下新建一个同类组织，把选定的人员转过去。',
    'Founds a unit of the same kind beside it and moves the chosen people.',
  ),
  dissolve: text('撤销', 'Dissolve'),
  dissolveAbout: text(
    '只能撤销没有党员的组织；还有党员的，请用“并入”。记录由承接组织保管。',
    'Only a unit without members can be dissolved; otherwise merge it. Its records go to the successor.',
  ),
  appoint: text('登记任职', 'Appoint'),
  appointAbout: text(
    '登记已经选举产生或上级任命的职务。',
    'Enters a post that was elected or appointed.',
  ),
  headcount: text('填报人数', 'Enter counts'),
  headcountAbout: text(
    '本组织不列姓名，只记人数；请勿在说明里写姓名。',
    'This unit is kept by counts; write no names in the note.',
  ),
  place: text('登记警务室', 'Add a place'),
  placeAbout: text('本支部从哪一天起服务这个警务室。', 'From which day this branch serves it.'),
  endsPredecessor: text('现任同日免去', 'The present holder leaves on that day'),
  endsPredecessorAbout: (name: string) =>
    text(
      `现由${name}担任。勾选后同日免去，新任接续本届任期。`,
      `Held by ${name}, who leaves on that day; the successor serves out the term.`,
    ),
  outside: text('登记外部组织', 'Name an outside body'),
  outsideAbout: text(
    '登记一个公文往来对象，如市直机关工委、市委组织部。',
    'Names a body with which letters are exchanged.',
  ),
  endOutside: text('停用', 'End'),
  endOutsideAbout: text(
    '从该日起不再作往来对象；以前的公文仍显示它的名称。',
    'No counterpart from that day on; earlier letters keep its name.',
  ),
  endPost: text('免去职务', 'End the post'),
  reverse: text('撤销这次变更', 'Take this act back'),
  reverseAbout: text(
    '恢复到变更之前；之后又有变更依赖它的，不能撤销。原记录和理由都会保留。',
    'Restores what was before, where nothing later rests on it. Record and reason are kept.',
  ),
} as const;

export const fieldWords = {
  kind: text('类别', 'Kind'),
  relation: text('与上级的关系', 'Relation'),
  subordinate: text('隶属（审批、党费、名册）', 'subordinate'),
  guided: text('指导（只看其报送的材料）', 'guided'),
  name: text('名称', 'Name'),
  shortName: text('简称（可空）', 'Short name (optional)'),
  code: text('组织代码（可空）', 'Code (optional)'),
  numberOnly: text('只记人数，不列姓名', 'Counts only, no names'),
  parent: text('新的上级', 'New superior'),
  into: text('并入哪个组织', 'Merge into'),
  successor: text('由哪个组织承接记录', 'Successor of its records'),
  newName: text('新组织名称', 'Name of the new unit'),
  persons: text('转去的人员', 'People who go over'),
  formal: text('正式党员人数', 'Formal members'),
  probationary: text('预备党员人数', 'Probationary members'),
  post: text('职务', 'Post'),
  termEndsOn: text('任期到哪一天（可空）', 'Term ends on (optional)'),
  termHelp: text(
    '空着就按本届任期；没有前任的，按这类组织的一般任期推算。',
    'Empty: the running term, else the usual length for this kind of unit.',
  ),
  placeKind: text('类型', 'Kind of place'),
} as const;

/** Acts in the life of units and people, as history shows them; the store's words on the left. */
export const effectNames: Readonly<Record<string, Text>> = {
  found: text('成立', 'founded'),
  rename: text('更名', 'renamed'),
  move: text('调整隶属', 'moved'),
  dissolve: text('撤销', 'dissolved'),
  headcount: text('填报人数', 'counts entered'),
  'serve-place': text('登记警务室', 'place added'),
  enrol: text('登记入册', 'enrolled'),
  amend: text('更正资料', 'file amended'),
  place: text('调整组织关系', 'membership changed'),
  'end-membership': text('转出或出册', 'membership ended'),
  admit: text('接收为预备党员', 'admitted on probation'),
  confirm: text('转为正式党员', 'confirmed as a full member'),
  appoint: text('任职', 'appointed'),
  'end-post': text('免职', 'post ended'),
  'begin-term': text('登记换届结果', 'term began'),
  'term-paper': text('登记换届公文', 'paper about a term'),
  'merge-person': text('合并重复人员', 'two files merged'),
  reverse: text('撤销变更', 'act taken back'),
  import: text('导入', 'imported'),
};
