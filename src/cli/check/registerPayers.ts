import type { PayerFact } from '../../kernel/facts.ts';

/** Who paid, from the column of payers, that of ways, and remarks; undefined: nobody says. */
export function payerIn(
  name: string,
  [payer, way, note]: readonly (string | null | undefined)[],
): PayerFact | undefined {
  const byUnit = [payer, way, note].find((words) => words && saysUnitPaid(words));
  if (byUnit) return { is: 'unit', name: byUnit.slice(0, 20) };
  if (payer === undefined) return way && /本人|自己/.test(way) ? { is: 'self', name } : undefined;
  if (payer === null || payer === name || /^(?:本人|自己)$/.test(payer))
    return { is: 'self', name };
  if (!unit.test(payer) || notTheUnit.test(payer)) return { is: 'another', name: payer };
  return { is: 'unit', name: payer.slice(0, 20) };
}

/** Only a column of payers means the payer by these: remarks name units for a hundred reasons. */
const unit = /支部|党委|党总支|机关|单位|财务|工会/;

/** 上缴党委 is no payment by the committee, and the secretary of a branch is somebody. */
const notTheUnit = /上缴|上交|支部会|支部大会|支部研究|书记|委员(?!会)/;

/** That an organisation paid is an accusation: it is read from what was done, clause by clause. */
function saysUnitPaid(words: string): boolean {
  const clauses = words.normalize('NFKC').split(/[,;。、\n]/);
  return clauses.some((clause) => {
    const plain = clause.replace(/\s/g, '');
    if (!act.test(plain) || denied.test(plain) || bySomebody.test(plain)) return false;
    return plain.includes('党费') || !otherDeduction.test(plain);
  });
}

/** 在原单位交至6月 says where, not by whom; 单位交警大队 and 单位缴存比例 are other words. */
const act = new RegExp(
  [
    '垫[交付缴支款]|[代先]垫|代扣|扣缴|公款',
    '|(?<!(?:原|(?<!所)在|向|到|新|给|往|上级)(?:所在|工作|借调|挂职)*)单位(?:统一)?代?',
    '(?:交(?![警通办接流换])|缴(?!存|费?[基比]|纳(?:基|比|部分))|付)',
  ].join(''),
);

/** 不再代扣, and 代扣改为本人交. */
const denied = new RegExp(
  '(?:未|不|没有?|非|无|停止|取消|禁止|杜绝)(?:再|得|能|曾|有|由|用|使用|存在|单位|支部|工资)*' +
    '(?:垫|代扣|扣缴|公款|统一|代?[交缴付])|改(?:为|由|成)?(?:本人|自己|个人)',
);

/** Whoever lends a colleague the money is no organisation. */
const bySomebody =
  /(?:家属|亲属|爱人|妻子|丈夫|配偶|父母|父亲|母亲|子女|儿子|女儿|同事|战友|朋友|本人|自己)[代先]?行?垫/;

/** What else is taken from wages, which changes the base. */
const otherDeduction = /个税|所得税|公积金|社保|医保|保险|年金/;
