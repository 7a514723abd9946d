import development from '../catalogue/parts/developmentCase.ts';
import review from '../catalogue/parts/politicalReview.ts';
import { caseSheet } from '../documents/paper/caseSheet.ts';
import type { Paper } from '../documents/paper/paper.ts';
import { footer } from '../documents/paper/testPapers.ts';
import type { CaseKind } from '../engines/case/define.ts';
import { filledPaper, progressPaper } from '../engines/case/paper.ts';
import type { PaperGround } from '../engines/case/paperSlots.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { CaseFact } from '../kernel/facts.ts';
import { text } from '../kernel/text.ts';
import {
  developmentFact,
  developmentFacts,
  developmentGround,
  people,
  reviewFact,
} from './development.ts';

/** Every paper of the way into the Party, of an invented person. */
export function paperGround(asOf: IsoDate, rest?: Partial<PaperGround>): PaperGround {
  const names = new Map([
    [people.zhang, '张三'],
    [people.li, '李四'],
    [people.unit, '中共临江市公安局委员会'],
  ]);
  return {
    ...developmentGround(asOf, developmentFacts([reviewFact])),
    person: {
      ...{ name: '王五', born: '1999-05-01', ethnicity: '汉族', education: '大学本科' },
      sex: text('男', 'male'),
    },
    unit: '中共临江市公安局城东派出所支部委员会',
    above: '中共临江市公安局直属机关委员会',
    nameOf: (id) => names.get(id) ?? null,
    noticeFrom: null,
    ...rest,
  };
}

export function casePaper(kind: CaseKind, id: string, one: CaseFact, ground: PaperGround): Paper {
  const found = kind.papers?.find((paper) => paper.id === id);
  const filled = found ? filledPaper(kind, one, found, ground) : progressPaper(kind, one, ground);
  return { ...caseSheet(filled), footer };
}

/** All of them, of a case that was done and of one that has just begun. */
export function everyCasePaper(asOf: IsoDate, one: CaseFact): ReadonlyMap<string, Paper> {
  const ground = paperGround(asOf);
  const own = [...development.papers.map(({ id }) => id), 'progress'].map(
    (id) => [id, casePaper(development, id, one, ground)] as const,
  );
  const sealed = review.papers.map(
    ({ id }) => [id, casePaper(review, id, reviewFact, ground)] as const,
  );
  return new Map([...own, ...sealed]);
}

export const wholeCase = developmentFact({});
export const newCase = developmentFact({
  steps: [{ step: 'apply', on: '2026-06-01', documents: {} }],
});
