import type { ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';

/**
 * 三会一课台账: one meeting a row. Times and
 * numbers stay text: people write a day with its hour, and 20人. */
export const ledgerColumns: readonly ColumnDefinition[] = [
  {
    id: 'branch',
    name: text('支部', 'branch'),
    synonyms: ['党支部', '支部名称', '党支部名称', '所在支部', '所属支部', '组织名称', '召开单位'],
    type: 'text',
    required: false,
  },
  {
    id: 'kind',
    name: text('会议类型', 'kind of meeting'),
    synonyms: ['类型', '类别', '会议类别', '会议名称', '活动类型', '活动类别', '会议种类', '形式'],
    type: 'text',
    required: false,
  },
  {
    id: 'time',
    name: text('时间', 'time'),
    synonyms: ['日期', '会议时间', '召开时间', '会议日期', '召开日期', '活动时间', '开会时间'],
    type: 'text',
    required: true,
  },
  {
    id: 'place',
    name: text('地点', 'place'),
    synonyms: ['会议地点', '召开地点', '活动地点', '开会地点'],
    type: 'text',
    required: false,
  },
  {
    id: 'host',
    name: text('主持人', 'host'),
    synonyms: ['主持', '会议主持', '会议主持人', '召集人'],
    type: 'text',
    required: false,
  },
  {
    id: 'recorder',
    name: text('记录人', 'recorder'),
    synonyms: ['记录', '记录员', '会议记录人'],
    type: 'text',
    required: false,
  },
  {
    id: 'expected',
    name: text('应到', 'expected'),
    synonyms: ['应到人数', '应到会人数', '应参加人数', '应出席', '应出席人数', '应到会'],
    type: 'text',
    required: false,
  },
  {
    id: 'present',
    name: text('实到', 'present'),
    synonyms: ['实到人数', '实到会人数', '实际参加人数', '参会人数', '出席人数', '实到会'],
    type: 'text',
    required: false,
  },
  {
    id: 'turnout',
    name: text('应到/实到', 'expected/present'),
    synonyms: ['应到实到', '应到实到人数', '应到/实到人数', '到会情况', '出席情况', '到会人数'],
    type: 'text',
    required: false,
  },
  {
    id: 'absences',
    name: text('缺席人员及原因', 'absent persons and reasons'),
    synonyms: ['缺席人员', '缺席情况', '缺席及原因', '缺席', '请假人员', '未到人员及原因'],
    type: 'text',
    required: false,
  },
  {
    id: 'agenda',
    name: text('议题', 'agenda'),
    synonyms: ['会议议题', '主题', '会议主题', '会议议程', '议程'],
    type: 'text',
    required: false,
  },
  {
    id: 'gist',
    name: text('主要内容', 'gist'),
    synonyms: ['内容', '会议内容', '会议主要内容', '发言要点', '会议记录', '内容摘要'],
    type: 'text',
    required: false,
  },
  {
    id: 'resolutions',
    name: text('决议', 'resolutions'),
    synonyms: ['会议决议', '决议事项', '决定事项', '议定事项', '形成决议', '决议情况'],
    type: 'text',
    required: false,
  },
  {
    id: 'votes',
    name: text('表决情况', 'votes'),
    synonyms: ['表决', '表决结果', '投票情况', '表决票数', '投票结果'],
    type: 'text',
    required: false,
  },
];
