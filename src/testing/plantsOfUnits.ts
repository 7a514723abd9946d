import {
  east,
  eastSecretary,
  joint,
  lineOf,
  memberOf,
  more,
  type Plants,
  squad,
  west,
} from './plant.ts';
import { nameOf } from './yearBook.ts';

/** Defects of units, posts and rosters. */
export const plantsOfUnits: Plants = {
  ORG01: [
    (book) => {
      book.roster = book.roster.filter((line) => line.所在支部 !== squad).concat(more(2, squad));
    },
    squad,
  ],
  ORG02: [(book) => book.roster.push(...more(46, squad)), squad],
  ORG03: [
    (book) => {
      for (const line of book.roster) {
        if (line.所在支部 === squad && line.党内职务 !== '书记') line.党内职务 = null;
      }
    },
    squad,
  ],
  ORG04: [
    (book) => {
      memberOf(book, nameOf(2, 2)).党内职务 = null;
    },
    squad,
  ],
  ORG05: [
    (book) => {
      memberOf(book, nameOf(0, 4)).党内职务 = '委员';
    },
    east,
  ],
  ORG06: [
    (book) => {
      memberOf(book, nameOf(3, 1)).党内职务 = '组织委员';
    },
    joint,
  ],
  ORG07: [
    (book) => {
      Object.assign(memberOf(book, nameOf(3, 0)), {
        入党日期: '2025-03-01',
        转正日期: '2026-03-01',
      });
    },
    nameOf(3, 0),
  ],
  ORG08: [
    (book) => {
      for (const line of book.roster) line.批复文号 = line.党内职务 ? '机党〔2024〕3号' : null;
      memberOf(book, eastSecretary).批复文号 = null;
    },
    eastSecretary,
  ],
  ORG09: [
    (book) => {
      for (const line of book.roster) line.备案日期 = line.党内职务 ? '2024-03-05' : null;
      memberOf(book, nameOf(0, 2)).备案日期 = null;
    },
    nameOf(0, 2),
  ],
  ORG13: [
    (book) => {
      book.roster.push(...more(1, east, { 党小组: '第三党小组' }));
    },
    '第三党小组',
  ],
  ORG14: [
    (book) => {
      for (const line of book.roster) if (line.所在支部 === west) line.党小组 = null;
      book.ledger = book.ledger.filter(
        (line) => line.支部 !== west || !String(line.会议类型).includes('小组'),
      );
    },
    west,
  ],
  ORG15: [
    (book) => {
      memberOf(book, nameOf(1, 20)).党小组 = null;
    },
    nameOf(1, 20),
  ],
  ORG16: [(book) => book.roster.push(...more(95, squad)), squad],
  ORG19: [
    (book) => {
      const like = lineOf(book, joint, '党员大会', 5);
      const task = '安保专班临时党支部';
      const words = { 议题: '讨论接收预备党员', 主要内容: '介绍申请人林一情况，逐人发言' };
      const votes = { 决议: '接收林一为预备党员，赞成5票，反对0票，弃权0票，表决通过' };
      book.ledger.push({ ...like, ...words, ...votes, 支部: task });
    },
    '安保专班临时党支部',
  ],
  REL11: [
    (book) => {
      memberOf(book, nameOf(1, 20)).身份证号 = '420600199001010001';
    },
    nameOf(1, 20),
  ],
};
