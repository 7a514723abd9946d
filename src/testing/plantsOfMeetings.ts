import { east, joint, lineOf, memberOf, type Plants, squad, west, without } from './plant.ts';
import { nameOf } from './yearBook.ts';

/** Defects of what is held. */
export const plantsOfMeetings: Plants = {
  MTG01: [(book) => without(book, lineOf(book, east, '党员大会', 5)), east],
  MTG02: [(book) => without(book, lineOf(book, west, '支委会', 4)), west],
  MTG03: [(book) => without(book, lineOf(book, east, '第二党小组', 6)), east],
  MTG04: [(book) => without(book, lineOf(book, squad, '党课', 8)), squad],
  MTG05: [(book) => without(book, lineOf(book, joint, '主题党日', 9)), joint],
  MTG06: [
    (book) => {
      lineOf(book, east, '主题党日', 7).时间 = '2026-07-25';
    },
    east,
  ],
  MTG07: [(book) => without(book, lineOf(book, east, '支委会', 7)), east],
  MTG08: [
    (book) => {
      const line = lineOf(book, west, '主题党日', 10);
      Object.assign(line, { 议题: '秋季登山', 主要内容: '全体人员到郊外爬山、聚餐' });
    },
    west,
  ],
  MTG09: [
    (book) => {
      Object.assign(lineOf(book, east, '支委会', 3), { 应到: 5, 实到: 2, 缺席人员及原因: '出差' });
    },
    east,
  ],
  MTG10: [
    (book) => {
      const line = lineOf(book, east, '党员大会', 5);
      line.决议 = '年度计划：赞成6票，反对6票，弃权0票，表决通过';
    },
    east,
  ],
  MTG11: [
    (book) => {
      Object.assign(memberOf(book, nameOf(0, 11)), { 入党日期: '2026-01-05', 转正日期: null });
      const line = lineOf(book, east, '党员大会', 5);
      line.决议 = '年度计划：应到会有表决权党员12人，实到会有表决权党员12人，赞成12票，表决通过';
    },
    east,
  ],
  MTG12: [
    (book) => {
      const line = lineOf(book, east, '党员大会', 5);
      line.决议 = '年度计划：收回12票，赞成9票，反对1票，弃权1票，表决通过';
    },
    east,
  ],
  MTG13: [
    (book) => {
      const line = lineOf(book, east, '党员大会', 5);
      Object.assign(line, {
        议题: '讨论接收预备党员',
        决议: '接收林一为预备党员，赞成12票，反对0票，弃权0票，表决通过',
      });
    },
    east,
  ],
  MTG14: [
    (book) => {
      const line = lineOf(book, east, '支委会', 3);
      Object.assign(line, {
        议题: '接收预备党员',
        决议: '同意接收林一为预备党员，赞成5票，表决通过',
      });
    },
    east,
  ],
  MTG15: [
    (book) => {
      Object.assign(lineOf(book, east, '党员大会', 5), { 应到: 18, 实到: 18 });
    },
    east,
  ],
};
