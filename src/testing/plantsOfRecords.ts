import { east, eastSecretary, lineOf, memberOf, type Plants, squad, west } from './plant.ts';
import { nameOf } from './yearBook.ts';

/** Defects of records and of who came. */
export const plantsOfRecords: Plants = {
  MTG16: [
    (book) => {
      Object.assign(lineOf(book, east, '支委会', 3), { 应到: 12, 实到: 12 });
    },
    east,
  ],
  MTG17: [
    (book) => {
      lineOf(book, east, '党员大会', 5).主持人 = nameOf(0, 7);
    },
    east,
  ],
  MTG18: [
    (book) => {
      lineOf(book, east, '党员大会', 5).地点 = null;
    },
    east,
  ],
  MTG19: [
    (book) => {
      const words = lineOf(book, east, '主题党日', 4).主要内容;
      lineOf(book, east, '主题党日', 9).主要内容 = words ?? null;
    },
    east,
  ],
  MTG20: [
    (book) => {
      lineOf(book, east, '党员大会', 5).时间 = '2026-05-10 15:00-16:30';
      const other = lineOf(book, west, '党员大会', 5);
      Object.assign(other, { 时间: '2026-05-10 16:00', 记录人: eastSecretary, 地点: '城西会议室' });
    },
    '',
  ],
  MTG21: [
    (book) => {
      lineOf(book, east, '党员大会', 5).录入日期 = '2026-05-30';
    },
    east,
  ],
  MTG22: [
    (book) => {
      Object.assign(memberOf(book, nameOf(0, 9)), { 入党日期: '2026-04-20', 转正日期: null });
      lineOf(book, east, '主题党日', 3).主持人 = nameOf(0, 9);
    },
    east,
  ],
  MTG23: [
    (book) => {
      const line = lineOf(book, east, '党员大会', 5);
      Object.assign(line, { 实到: 7, 缺席人员及原因: '值班4人、出差1人' });
    },
    east,
  ],
  MTG24: [
    (book) => {
      const name = nameOf(0, 9);
      for (const line of book.ledger) {
        const month = Number(String(line.时间).slice(5, 7));
        const mine = line.支部 === east && !/支委|第一党小组/.test(String(line.会议类型));
        if (!mine || month < 3 || month > 9) continue;
        Object.assign(line, { 实到: Number(line.应到) - 1, 缺席人员及原因: `${name}（值班）` });
      }
    },
    nameOf(0, 9),
  ],
  MTG25: [
    (book) => {
      const name = nameOf(0, 9);
      memberOf(book, name).领导干部 = '是';
      for (const line of book.ledger) {
        const month = Number(String(line.时间).slice(5, 7));
        const mine = line.支部 === east && !/支委|第一党小组/.test(String(line.会议类型));
        if (!mine || month < 4 || month > 6) continue;
        Object.assign(line, { 实到: Number(line.应到) - 1, 缺席人员及原因: `${name}（开会）` });
      }
    },
    nameOf(0, 9),
  ],
  MTG26: [
    (book) => {
      for (const line of book.ledger) {
        if (line.支部 === east && line.会议类型 === '党课') line.主讲人 = eastSecretary;
      }
    },
    east,
  ],
  MTG27: [
    (book) => {
      const like = lineOf(book, east, '党课', 5);
      const committee = { 支部: '刑侦支队党委', 主讲人: '政治处主任李明', 时间: '2026-06-30' };
      book.ledger.push({ ...like, ...committee, 主要内容: '党委组织的警示教育党课，联系违纪案例' });
    },
    '刑侦支队党委',
  ],
  MTG28: [
    (book) => {
      const line = lineOf(book, east, '党员大会', 5);
      Object.assign(line, { 决议: '年度计划：赞成12票，表决通过', 责任人: null, 完成时限: null });
    },
    east,
  ],
  MTG29: [
    (book) => {
      lineOf(book, east, '支委会', 3).会议类型 = '党支部委员会委员会议';
    },
    east,
  ],
  MTG30: [
    (book) => {
      const like = lineOf(book, squad, '主题党日', 3);
      const words = '分小组讨论值班纪律，交流近期办案心得';
      book.ledger.push({ ...like, 会议类型: '党小组会', 时间: '2026-03-18', 主要内容: words });
    },
    squad,
  ],
};
