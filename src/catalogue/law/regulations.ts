import type { Mark } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Regulation, RegulationVersion } from '../../kernel/regulation.ts';
import { text } from '../../kernel/text.ts';

type Known = RegulationVersion['known'];

function since(from: IsoDate, known: Known, mark: Mark): readonly [RegulationVersion] {
  return [{ from, known, until: null, mark }];
}

/**
 * Every regulation that a cite may name (domain.md 0.4). The last two are no regulations: what the
 * bureau decides itself, and what this system proposes, so that every finding can still say whose
 * word it rests on.
 */
export const regulations = [
  {
    code: 'DZ',
    name: text('《中国共产党章程》', 'Constitution of the Communist Party of China'),
    versions: since('2022-10-22', 'to-the-day', 'unverified'),
  },
  {
    code: 'ZB',
    name: text(
      '《中国共产党支部工作条例（试行）》',
      'Regulations on the Work of Party Branches (for trial implementation)',
    ),
    versions: since('2018-10-28', 'to-the-day', 'verified'),
  },
  {
    code: 'XJ',
    name: text(
      '《中国共产党基层组织选举工作条例》',
      'Regulations on Elections in Primary-level Party Organisations',
    ),
    versions: since('2020-07-13', 'to-the-day', 'verified'),
  },
  {
    code: 'XZ14',
    name: text(
      '《中国共产党发展党员工作细则》（2014年）',
      'Rules on the Admission of Party Members (2014)',
    ),
    versions: [
      { from: '2014-05-28', known: 'to-the-day', until: '2026-05-11', mark: 'unverified' },
    ],
  },
  {
    code: 'XZ26',
    name: text(
      '《中国共产党发展党员工作细则》（2026年修订）',
      'Rules on the Admission of Party Members (revised 2026)',
    ),
    versions: since('2026-05-11', 'to-the-day', 'verified'),
  },
  {
    code: 'JY',
    name: text(
      '《中国共产党党员教育管理工作条例》',
      'Regulations on the Education and Management of Party Members',
    ),
    versions: since('2019-05-06', 'to-the-day', 'verified'),
  },
  {
    code: 'JG',
    name: text(
      '《中国共产党党和国家机关基层组织工作条例》',
      'Regulations on Primary-level Party Organisations in Party and State Organs',
    ),
    versions: since('2020-01-05', 'to-the-day', 'verified'),
  },
  {
    code: 'RQ',
    name: text(
      '《关于党的基层组织任期的意见》',
      'Opinions on the Terms of Primary-level Party Organisations',
    ),
    versions: since('2018-07-12', 'to-the-day', 'verified'),
  },
  {
    code: 'DF',
    name: text(
      '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）',
      'Provisions on the Collection, Use and Management of Party Dues (2008, no. 3)',
    ),
    versions: since('2008-04-01', 'to-the-day', 'verified'),
  },
  {
    code: 'DFN',
    name: text(
      '《关于进一步规范党费工作的通知》（组电明字〔2017〕5号）',
      'Notice on Further Regulating the Work of Party Dues (2017, no. 5)',
    ),
    versions: since('2017-12-31', 'to-the-year', 'verified'),
  },
  {
    code: 'ZXZ',
    name: text(
      '《中国共产党党委（党组）理论学习中心组学习规则》',
      'Rules on Study by the Theory Study Centre Groups of Party Committees',
    ),
    versions: since('2017-01-30', 'to-the-day', 'verified'),
  },
  {
    code: 'SZ',
    name: text(
      '《党委（党组）书记抓基层党建工作述职评议考核办法（试行）》',
      'Measures on the Debriefing and Appraisal of Secretaries on Primary-level Party Building',
    ),
    versions: since('2019-12-31', 'to-the-year', 'verified'),
  },
  {
    code: 'LD',
    name: text(
      '《关于加强和改进流动党员管理工作的意见》',
      'Opinions on Improving the Management of Floating Party Members',
    ),
    versions: since('2024-11-30', 'to-the-month', 'secondary'),
  },
  {
    code: 'ZZSH',
    name: text(
      '《关于新形势下党内政治生活的若干准则》',
      'Several Norms on Political Life within the Party under New Circumstances',
    ),
    versions: since('2016-10-27', 'to-the-day', 'unverified'),
  },
  {
    code: 'JD',
    name: text('《中国共产党党内监督条例》', 'Regulations on Oversight within the Party'),
    versions: since('2016-10-27', 'to-the-day', 'unverified'),
  },
  {
    code: 'CFT',
    name: text('《中国共产党纪律处分条例》', 'Regulations on Disciplinary Actions of the Party'),
    versions: [
      { from: '2018-10-01', known: 'to-the-day', until: '2024-01-01', mark: 'unverified' },
      { from: '2024-01-01', known: 'to-the-day', until: null, mark: 'unverified' },
    ],
  },
  {
    code: 'QL',
    name: text(
      '《中国共产党党员权利保障条例》',
      'Regulations on the Protection of the Rights of Party Members',
    ),
    versions: since('2020-12-31', 'to-the-month', 'unverified'),
  },
  {
    code: 'MZH',
    name: text(
      '《县以上党和国家机关党员领导干部民主生活会若干规定》',
      'Provisions on the Democratic-life Meetings of Leading Cadres at and above County Level',
    ),
    versions: since('2016-12-23', 'to-the-day', 'unverified'),
  },
  {
    code: 'DHDQ',
    name: text(
      '《中国共产党党徽党旗条例》',
      'Regulations on the Emblem and Flag of the Communist Party of China',
    ),
    versions: since('2021-06-30', 'to-the-month', 'unverified'),
  },
  {
    code: 'JL',
    name: text(
      '《公安机关人民警察奖励条令》（公安部令第135号）',
      'Orders on Awards for the People’s Police (Ministry of Public Security, order 135)',
    ),
    versions: since('2016-01-01', 'to-the-day', 'verified'),
  },
  {
    code: 'JXT',
    name: text('《中华人民共和国人民警察警衔条例》', 'Regulations on the Ranks of the Police'),
    versions: [
      { from: '1992-12-31', known: 'to-the-year', until: '2009-12-31', mark: 'unverified' },
      { from: '2009-12-31', known: 'to-the-year', until: null, mark: 'unverified' },
    ],
  },
  {
    code: 'FJ',
    name: text(
      '《关于规范公安机关警务辅助人员管理工作的意见》（国办发〔2016〕15号）',
      'Opinions on the Management of Auxiliary Police (State Council Office, 2016, no. 15)',
    ),
    versions: since('2016-12-31', 'to-the-year', 'unverified'),
  },
  {
    code: 'GRXX',
    name: text('《中华人民共和国个人信息保护法》', 'Personal Information Protection Law'),
    versions: since('2021-11-01', 'to-the-day', 'unverified'),
  },
  {
    code: 'LOCAL',
    name: text('本局制度与当地做法', 'The bureau’s own papers and local practice'),
    versions: since('2000-01-01', 'to-the-year', 'local'),
  },
  {
    code: 'GENJI',
    name: text('本系统的建议', 'Proposed by this system'),
    versions: since('2000-01-01', 'to-the-year', 'proposal'),
  },
] as const satisfies readonly Regulation[];

export type RegulationCode = (typeof regulations)[number]['code'];
