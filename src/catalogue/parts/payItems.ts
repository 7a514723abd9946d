import type { Cite } from '../../kernel/cite.ts';
import type { Setting } from '../../kernel/setting.ts';
import { type Text, text } from '../../kernel/text.ts';
import { duesNotice, duesRules } from '../law/cites.ts';
import duesBasicBonus from '../settings/dues-basic-bonus.ts';
import duesDutyAllowance from '../settings/dues-duty-allowance.ts';
import duesRankAllowance from '../settings/dues-rank-allowance.ts';

/** Whether a line of a wage sheet counts, and why. */
export interface PayItem {
  readonly id: string;
  readonly name: Text;
  /** Words of wage sheets; the longest that fits decides. `=岗位`: nothing else stands there. */
  readonly synonyms: readonly string[];
  readonly way: PayWay;
  readonly why: Text;
  readonly cite: Cite;
}

/** Counted, left out, taken off the base, or as the bureau's own paper says. */
export type PayWay = 'counted' | 'excluded' | 'deducted' | BureauDecides;

interface BureauDecides {
  readonly asDecided: Setting<CountedOrNot>;
}

type CountedOrNot = (typeof duesRankAllowance)['of'];

const regular = text('相对固定的经常性工资收入', 'a regular part of the wage');
const reform = text('改革性补贴，不计入', 'a subsidy of a reform, which does not count');
const overtime = text('加班、误餐等补贴，不计入', 'overtime and the like do not count');
const bonus = text('奖励性、不定期的收入，不计入', 'bonuses do not count');
const insurance = text(
  '个人缴纳的社会保险、公积金和年金，扣除',
  'insurance and funds are taken off',
);
const tax = text('个人所得税，扣除', 'income tax is taken off');
const open = text(
  '各地理解不同，以本局文件为准',
  'read either way: the bureau’s own paper decides',
);

const counted = (id: string, zh: string, en: string, ...more: readonly string[]): PayItem => {
  const name = text(zh, en);
  return { id, name, synonyms: [zh, ...more], way: 'counted', why: regular, cite: duesRules(1) };
};
const left = (
  [id, zh, en, ...more]: readonly [string, string, string, ...string[]],
  way: PayWay,
  why: Text,
): PayItem => ({ id, name: text(zh, en), synonyms: [zh, ...more], way, why, cite: duesNotice });

export const payItems: readonly PayItem[] = [
  counted('post', '职务工资', 'pay of the post', '职级工资', '职务职级工资'),
  counted('grade', '级别工资', 'pay of the grade'),
  counted('work-allowance', '工作性津贴', 'work allowance'),
  counted('living-allowance', '生活性补贴', 'living allowance', '规范津补贴', '规范津贴补贴'),
  counted('position', '岗位工资', 'pay of the position', '=岗位'),
  counted('skill', '技术等级工资', 'pay of the skill', '薪级工资', '技术职务工资'),
  counted('basic', '基本工资', 'basic wage'),
  counted('level', '层级工资', 'pay of the level', '=层级'),
  counted('years', '工龄工资', 'pay of the years', '工龄', '年限工资'),
  counted('pension', '基本离退休费', 'basic pension', '基本养老金', '基本退休费', '基本离休费'),
  left(['rank', '警衔津贴', 'rank allowance', '警衔'], { asDecided: duesRankAllowance }, open),
  left(
    ['duty', '值勤津贴', 'duty allowance', '执勤津贴', '值勤岗位津贴', '执勤岗位津贴'],
    { asDecided: duesDutyAllowance },
    open,
  ),
  left(
    ['basic-bonus', '基础绩效奖', 'basic bonus', '基础性绩效奖'],
    { asDecided: duesBasicBonus },
    open,
  ),
  left(['merit', '奖励性绩效', 'merit pay', '年终奖', '奖金', '目标考核奖'], 'excluded', bonus),
  left(['overtime', '加班补贴', 'overtime', '加班', '加班费', '误餐'], 'excluded', overtime),
  left(
    ['car', '交通补贴', 'transport subsidy', '车补', '公务交通补贴', '公务用车补贴'],
    'excluded',
    reform,
  ),
  left(['phone', '通讯补贴', 'telephone subsidy', '通讯', '通信补贴'], 'excluded', reform),
  left(['housing', '住房补贴', 'housing subsidy', '房补', '提租补贴'], 'excluded', reform),
  left(
    ['heating', '取暖费', 'heating', '采暖', '防暑降温费', '降温费', '物业'],
    'excluded',
    reform,
  ),
  left(['tax', '个人所得税', 'income tax', '个税'], 'deducted', tax),
  left(
    [
      'insurance',
      '养老保险',
      'social insurance',
      '养老',
      '医疗保险',
      '医保',
      '失业',
      '工伤',
      '生育',
    ],
    'deducted',
    insurance,
  ),
  left(['five', '五险一金', 'insurance and housing fund', '社保'], 'deducted', insurance),
  left(['fund', '住房公积金', 'housing fund', '公积金'], 'deducted', insurance),
  left(['annuity', '职业年金', 'annuity', '企业年金', '年金'], 'deducted', insurance),
];

/** The item that the name of a line means; null where none is known, and nothing is guessed. */
export function payItemOf(words: string): PayItem | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  let longest = '';
  let found: PayItem | null = null;
  for (const item of payItems) {
    for (const synonym of item.synonyms) {
      const fits = synonym.startsWith('=') ? `=${plain}` === synonym : plain.includes(synonym);
      if (synonym.length <= longest.length || !fits) continue;
      longest = synonym;
      found = item;
    }
  }
  return found;
}
