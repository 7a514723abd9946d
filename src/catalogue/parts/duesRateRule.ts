import type { Inputs, RateAnswer, RateRule } from '../../engines/ledger/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { fen } from '../../kernel/fen.ts';
import { form } from '../../kernel/form.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { duesOf } from './duesAmount.ts';
import { duesKinds } from './duesKinds.ts';

const shared = { seenBy: 'everyone', sealed: false, retention: null } as const;
const [first, ...rest] = duesKinds.map(({ id, name, synonyms }) => ({ id, label: name, synonyms }));
if (first === undefined) throw new RangeError('no kind of payer');

/** 党费核定: who somebody is and what counts of her income, once a year or when that changes. */
const duesForm = form({
  id: 'dues-rate',
  name: text('党费核定', 'assessment of dues'),
  fields: {
    kind: {
      ...{ kind: 'choice', pick: 'one', options: [first, ...rest], required: true, ...shared },
      label: text('人员类别', 'kind of payer'),
    },
    base: {
      ...{ kind: 'money', min: 0, max: 9_999_999_999, required: false, ...shared },
      label: text('每月交纳基数', 'monthly base'),
    },
    level: {
      ...{ kind: 'text', lines: 'one', maxLength: 40, required: false, ...shared },
      label: text('辅警层级（按层级定额的）', 'level of auxiliary police, where amounts are fixed'),
    },
  },
});

/** Dues of a month, by the rates and the bureau’s settings of its first day (`duesAmount`). */
export default {
  id: 'dues',
  form: duesForm,
  amount: ({ kind, base, level }: Inputs, on: IsoDate, ask: AskSetting): RateAnswer => {
    const known = duesKinds.find(({ id }) => id === kind);
    if (known === undefined) {
      return { known: false, why: text('没有写人员类别', 'no kind of payer is given') };
    }
    const income = known.base === 'needed' && typeof base === 'number' ? fen(BigInt(base)) : null;
    const of = typeof level === 'string' ? level : null;
    const answer = duesOf({ kind: known.id, base: income, level: of, on }, ask);
    if (!answer.known) return answer;
    return { known: true, amount: answer.due, steps: answer.steps, cite: answer.cite };
  },
} satisfies RateRule;
