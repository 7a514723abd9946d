import type { DutyPaper } from '../../engines/activity/define-duty.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

/** 值班表、排班表: who has which shift, as stations keep it. */
export const dutyPaper: DutyPaper = {
  columns: [
    {
      id: 'name',
      name: text('姓名', 'name'),
      synonyms: ['名字', '值班人', '值班员', '人员姓名', '民警姓名', '人员'],
      type: 'text',
      required: true,
    },
    {
      id: 'day',
      name: text('日期', 'day'),
      synonyms: ['值班日期', '值班时间', '排班日期', '时间'],
      type: 'date',
      required: true,
    },
    {
      id: 'shift',
      name: text('班次', 'shift'),
      synonyms: ['班别', '排班', '值班类型', '值班类别', '值班班次', '勤务', '勤务安排'],
      type: 'text',
      required: true,
    },
  ],
  posts: [
    {
      id: 'leader',
      name: text('值班领导', 'leader on duty'),
      synonyms: ['带班领导', '值班所领导', '带班', '值班长', '带班民警', '值班局领导'],
      type: 'text',
      required: false,
    },
    {
      id: 'officers',
      name: text('值班民警', 'officers on duty'),
      synonyms: ['值班人员', '值班', '主班', '值班警力', '值班组', '值班成员', '当班民警'],
      type: 'text',
      required: false,
    },
    {
      id: 'auxiliaries',
      name: text('值班辅警', 'auxiliaries on duty'),
      synonyms: ['辅警', '值班警辅人员'],
      type: 'text',
      required: false,
    },
    {
      id: 'standby',
      name: text('备勤', 'standby'),
      synonyms: ['备勤人员', '备勤民警', '备班', '副班'],
      type: 'text',
      required: false,
    },
  ],
  meanings: [
    {
      meaning: 'here',
      words: [
        '白',
        '白班',
        '日',
        '日班',
        '正常',
        '正常班',
        '常白',
        '常白班',
        '行政班',
        '上班',
        '班',
      ],
    },
    { meaning: 'here', words: ['备', '备勤', '备班', '副', '副班', '备勤人员', '备勤民警'] },
    {
      meaning: 'away',
      words: ['值', '值班', '主班', '全', '全天', '24小时', '值班领导', '带班领导', '值班所领导'],
    },
    {
      meaning: 'away',
      words: ['带班', '值班长', '带班民警', '值班局领导', '值班民警', '值班人员', '值班警力'],
    },
    {
      meaning: 'away',
      words: ['值班组', '值班成员', '当班民警', '值班辅警', '辅警', '值班警辅人员', '巡', '巡逻'],
    },
    { meaning: 'by-night', words: ['夜', '夜班', '晚', '晚班', '大夜', '小夜', '值夜'] },
    {
      meaning: 'rest',
      words: ['休', '休息', '轮休', '补休', '下夜', '下夜班', '公休', '年休', '调休', '假', '休假'],
    },
  ],
  keptDays: [{ from: '2026-01-01', value: 90, cite: proposal }],
};
