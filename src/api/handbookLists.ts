import type { Column, List, Value, Words } from '../documents/paper/paper.ts';
import { periodText } from '../engines/norm/words.ts';
import { markNames } from '../kernel/cite.ts';
import { addDays } from '../kernel/date.ts';
import { push } from '../kernel/factIndex.ts';
import { type PeriodUnit, periodAround } from '../kernel/period.ts';
import { joined, type Text, text } from '../kernel/text.ts';
import type { PlannedRow } from '../store/activityBook.ts';
import type { Definitions } from './definitions.ts';
import type { FindingView } from './findings.ts';
import type { HandbookSource } from './handbookSource.ts';

type Columns = readonly (readonly [key: string, zh: string, en: string, weight: number])[];
type Rows = readonly (readonly Value[])[];

function list(key: string, heading: Text, note: Words, columns: Columns, rows: Rows): List {
  const labelled = columns.map(
    ([id, zh, en, weight]): Column => ({ key: id, label: text(zh, en), weight }),
  );
  return { key, heading, note, table: { columns: labelled, rows } };
}

/** There is nothing to say in this cell, which is not the same as nobody having filled it in. */
const nothing = '—';

/** Everybody on the roster of the last day; of a number-only unit the counts alone. */
export function membersList(source: HandbookSource, definitions: Definitions): List {
  const { people, officers, on, counts, names, unit } = source;
  const postsOf = (person: string) =>
    officers
      .filter((one) => one.person === person && (one.to === null || one.to > on))
      .map(({ post }) => definitions.posts.get(post)?.name ?? text(post, post));
  const rows = people.map((one) => [
    one.name,
    kindOf(one),
    (one.team === null ? undefined : names.get(one.team)) ?? nothing,
    one.joinedOn ?? nothing,
    joined(postsOf(one.person), text('、', ', ')),
  ]);
  const { formal, probationary } = counts;
  const all = formal + probationary;
  const said = text(
    `截至${on}，党员 ${all} 名，其中正式党员 ${formal} 名、预备党员 ${probationary} 名。`,
    `On ${on}: ${all} members, ${formal} of them full and ${probationary} probationary.`,
  );
  const noNames = text('本组织只登记人数，不登记姓名。', ' Only counts are kept, no names.');
  return list(
    'members',
    text('党员名册', 'Members'),
    unit.numberOnly ? joined([said, noNames], text('', '')) : said,
    [
      ['name', '姓名', 'Name', 25],
      ['kind', '党员类别', 'Kind', 26],
      ['group', '所在小组', 'Group', 34],
      ['joined', '入党日期', 'Joined', 24],
      ['posts', '党内职务', 'Posts', 35],
    ],
    rows.map((row) => row.map(orNothing)),
  );
}

function orNothing(value: Value): Value {
  return value === null || (typeof value === 'object' && value.zh === '') ? nothing : value;
}

function kindOf({ memberKind }: HandbookSource['people'][number]): Text {
  if (memberKind === 'formal') return text('正式党员', 'full member');
  if (memberKind === 'probationary') return text('预备党员', 'probationary member');
  return text('参加活动，不隶属', 'takes part, belongs elsewhere');
}

/** Whoever held a post in the year, with the term. */
export function officersList(source: HandbookSource, definitions: Definitions): List {
  const { officers, names, unit, on } = source;
  const rows = officers.map((one) => {
    const post = definitions.posts.get(one.post)?.name ?? text(one.post, one.post);
    const part = one.unit === unit.unit ? '' : (names.get(one.unit) ?? '');
    const left = one.to !== null && one.to <= on;
    return [
      part === '' ? post : joined([text(part, part), post], text('', ' ')),
      one.name,
      one.from,
      left ? one.to : nothing,
      one.termEndsOn ?? nothing,
    ];
  });
  const none = unit.numberOnly
    ? text('本组织只登记人数，不登记任职。', 'Only counts are kept, nobody in office.')
    : text('没有登记任职。', 'Nobody is entered in office.');
  return list(
    'officers',
    text('任职情况', 'Officers'),
    rows.length === 0 ? none : text(`本年度任职 ${rows.length} 项。`, `${rows.length} posts held.`),
    [
      ['post', '职务', 'Post', 49],
      ['name', '姓名', 'Name', 26],
      ['from', '任职日期', 'From', 23],
      ['to', '免职日期', 'Until', 23],
      ['term', '任期届满', 'Term ends', 23],
    ],
    rows,
  );
}

/** What was planned ahead of its day, and what became of it. */
export function planList({ plans, today }: HandbookSource, { activities }: Definitions): List {
  const rows = plans.map((one) => [
    one.plannedFor,
    joined(
      one.kinds.map((kind) => activities.get(kind)?.name ?? text(kind, kind)),
      text('、', ', '),
    ),
    one.title,
    stateOf(one, today),
  ]);
  return list(
    'plan',
    text('工作计划', 'Plan'),
    rows.length === 0
      ? text('没有提前登记的计划。', 'Nothing was entered ahead of its day.')
      : text(`提前登记的计划 ${rows.length} 项。`, `${rows.length} entered ahead of their day.`),
    [
      ['day', '计划日期', 'Planned for', 24],
      ['kind', '活动', 'Kind', 36],
      ['title', '名称', 'Title', 49],
      ['state', '执行情况', 'What became of it', 35],
    ],
    rows,
  );
}

function stateOf({ status, heldOn, plannedFor }: PlannedRow, today: string): Text {
  if (status === 'withdrawn') return text('已撤回', 'withdrawn');
  const moved = heldOn !== plannedFor;
  if (status === 'recorded') {
    return moved ? text(`${heldOn} 开展`, `held ${heldOn}`) : text('按期开展', 'held on that day');
  }
  if (heldOn < today) return text('未登记', 'not recorded');
  return moved ? text(`改至 ${heldOn}`, `moved to ${heldOn}`) : text('待开展', 'to come');
}

export function decisionsList(source: HandbookSource, { activities }: Definitions): List {
  const inOrder = source.decisions.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  const rows = inOrder.map((one) => {
    const kind = activities.get(one.handle)?.name ?? text(one.handle, one.handle);
    return [
      text(`${one.heldOn} ${kind.zh}`, `${one.heldOn} ${kind.en}`),
      one.resolution,
      one.owner || nothing,
      one.due || nothing,
      one.outcome ?? nothing,
      one.doneOn ?? nothing,
    ];
  });
  const closed = inOrder.filter(({ doneOn }) => doneOn !== null).length;
  return list(
    'decisions',
    text('决议事项', 'Resolutions'),
    rows.length === 0
      ? text('没有登记决议。', 'No resolution is recorded.')
      : text(`共 ${rows.length} 项，办结 ${closed} 项。`, `${rows.length}, ${closed} closed.`),
    [
      ['held', '会议', 'Held', 29],
      ['text', '决议内容', 'Resolution', 33],
      ['owner', '责任人', 'Owner', 16],
      ['due', '完成时限', 'Due', 22],
      ['outcome', '落实情况', 'Outcome', 22],
      ['closed', '办结日期', 'Closed on', 22],
    ],
    rows,
  );
}

/** Duties that were missed, each with its times, its article and who answers for it. */
export function gapsList(source: HandbookSource): List {
  const { gaps, waived, unjudged, on } = source;
  const rows = gapRows(source);
  const found = text(
    gaps.length === 0
      ? `截至${on}，按规定逐项核对，没有发现缺项。`
      : `截至${on}，按规定逐项核对，${rows.length} 类共缺 ${gaps.length} 次。`,
    gaps.length === 0
      ? `Up to ${on} nothing was missed.`
      : `Up to ${on}, ${rows.length} duties were missed ${gaps.length} times.`,
  );
  const open = text(
    `另有 ${unjudged} 项因登记不全，无法判断。`,
    ` ${unjudged} more could not be judged for want of records.`,
  );
  const leave = text(
    `另有 ${waived} 次已由上级豁免，不计缺项。`,
    ` ${waived} times more were missed under leave from above.`,
  );
  return list(
    'gaps',
    text('缺项清单', 'What was missed'),
    joined(
      [found, ...(waived === 0 ? [] : [leave]), ...(unjudged === 0 ? [] : [open])],
      text('', ''),
    ),
    [
      ['duty', '应做事项', 'Duty', 38],
      ['period', '缺项时段', 'Missed', 42],
      ['basis', '依据', 'Basis', 38],
      ['unit', '责任单位', 'Who answers', 26],
    ],
    rows,
  );
}

/** One row for each duty and whoever missed it alike. */
function gapRows({ gaps, parts, year }: HandbookSource): Rows {
  const groups = new Map<string, FindingView[]>();
  // A finding about groups is one of the unit that answers, and names them in its sentence.
  const named = ({ says, subject, unitName }: FindingView) => [
    ...(subject.name === unitName ? [] : [subject.name]),
    ...parts.filter((part) => says.zh.includes(part)),
  ];
  for (const one of gaps) push(groups, `${one.rule} ${named(one).join('、')}`, one);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const times = group.map(({ period }) => spanText(period, year));
    const who = named(first).join('、');
    const unit = who === '' ? first.unitName : `${first.unitName}（${who}）`;
    return [[first.title, joined(times, text('、', ', ')), basisOf(first.cite), unit]];
  });
}

function basisOf({ name, article, mark }: FindingView['cite']): Text {
  const zh = article === '' ? '' : `第${article}条`;
  const en = article === '' ? '' : `, article ${article}`;
  const sure = markNames[mark];
  return text(`${name.zh}${zh}（${sure.zh}）`, `${name.en}${en} (${sure.en})`);
}

const periods: readonly PeriodUnit[] = ['month', 'quarter', 'half-year', 'year'];

/** By its name where it is a calendar period of the year, else by its first and last day. */
function spanText(period: FindingView['period'], year: number): Text {
  if (period === null) return text(`${year}年`, String(year));
  const named = periods.find((unit) => {
    const whole = periodAround(unit, period.from);
    return whole.from === period.from && whole.to === period.to;
  });
  const last = addDays(period.to, -1);
  if (named === undefined) return text(`${period.from}至${last}`, `${period.from} to ${last}`);
  const { zh, en } = periodText(named, period);
  return text(named === 'year' ? zh : zh.replace(`${year}年`, ''), en);
}
