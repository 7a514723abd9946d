/** What dues may be spent on, in words of registers (domain.md 8.6). */
const allowed =
  /培训|党课|学习|教育|教材|报刊|书籍|图书|资料|音像|主题党日|三会一课|换届|会议|表彰|先进|困难|慰问|关怀|帮扶|补助|受灾|灾害|修缮|阵地|设施|设备|党徽|党旗|志愿书|介绍信|党费证|档案|工本|手续费/;

/** What they may never be spent on. */
const forbidden =
  /招待|宴请|吃喝|聚餐|旅游|福利(?!院)|津贴|办公用品|办公费|行政(?:办公|开支|经费)|捐赠企业|投资|理财/;

/** Those outside of the Party are helped only where a text allows it. */
const byExceptionOnly = /党外|非党员/;

/** Null: the words name nothing that is known, or both kinds, and somebody has to look. */
export function isAllowedUse(words: string): boolean | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  const isForbidden = forbidden.test(plain);
  if (isForbidden === allowed.test(plain)) return null;
  if (isForbidden) return false;
  return byExceptionOnly.test(plain) ? null : true;
}
