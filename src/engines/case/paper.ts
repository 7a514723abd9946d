import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { tallyOf } from '../../kernel/stepVote.ts';
import { type Text, text } from '../../kernel/text.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { type PaperGround, type SlotSource, slotOf } from './paperSlots.ts';
import type {
  CasePaper,
  FilledLine,
  FilledPaper,
  FilledVote,
  FormBox,
  Paragraph,
  When,
} from './paperTypes.ts';
import { lastTaking, outcomeOf, stepOf, takings } from './progress.ts';
import { explanationOf } from './status.ts';
import type { CaseKind, StepExplanation } from './types.ts';

/** A blank to write on, in the middle of a sentence. */
const gap = '________';
const slots = /\{([a-z-]+\.[A-Za-z]+)\}/g;

/** The paper with everything filled in that the case and its ground know. */
export function filledPaper(
  kind: CaseKind,
  one: CaseFact,
  paper: CasePaper,
  ground: PaperGround,
): FilledPaper {
  const days = paper.sheet.kind === 'list' ? 'short' : 'words';
  const source: SlotSource = { kind, one, ground, step: paper.step, days };
  const words = (said: Text | null) => filled(said, source);
  const line = ({ label, words: said }: FilledLine): FilledLine => ({
    label,
    words: words(said),
  });
  const { sheet } = paper;
  return {
    ...nothing,
    sheet: sheet.kind,
    title: words(paper.name) ?? paper.name,
    from: words(paper.from),
    on: lastTaking(one, paper.step, ground.asOf)?.on ?? null,
    to: sheet.kind === 'letter' ? words(sheet.to) : null,
    facts: sheet.kind === 'letter' ? [] : sheet.facts.map(line),
    ...(sheet.kind === 'form'
      ? { sections: sheet.boxes.flatMap((box) => boxes(box, source)) }
      : sheet.kind === 'notice'
        ? { sections: sheet.paragraphs.map(line) }
        : { sections: paragraphs(sheet.paragraphs, source) }),
    ...(sheet.kind === 'form' && sheet.vote ? { vote: voteOf(sheet.vote, source) } : {}),
    ...(sheet.kind === 'list'
      ? { columns: sheet.columns, rows: sheet.rows.map((row) => row.map(words)) }
      : {}),
    signatures: 'signatures' in sheet ? sheet.signatures : [],
  };
}

const none = text('', '');
const nothing = {
  ...{ to: null, facts: [], sections: [], vote: null, columns: [], rows: [] },
} satisfies Partial<FilledPaper>;

/** Words with their slots filled. Words that are nothing but unknown slots are null. */
function filled(said: Text | null, source: SlotSource): Text | null {
  if (said === null) return null;
  let known = said.zh.replace(slots, '').trim() !== '';
  const fill = (language: 'zh' | 'en') =>
    said[language].replace(slots, (_, slot: string) => {
      const value = slotOf(slot, source);
      if (value !== null) known = true;
      return value?.[language] ?? gap;
    });
  const both = text(fill('zh'), fill('en'));
  return known ? both : null;
}

/** A letter of refusal does not say what follows from a consent. */
function paragraphs(list: readonly Paragraph[], source: SlotSource): readonly FilledLine[] {
  return list.flatMap((said) => {
    if (!('when' in said)) return [{ label: none, words: filled(said, source) }];
    return holds(said.when, source) ? [{ label: none, words: filled(said.words, source) }] : [];
  });
}

function holds({ slot, is }: When, { one, ground }: SlotSource): boolean {
  const [id = '', key = ''] = slot.split('.');
  const taken = lastTaking(one, id, ground.asOf);
  const answer = key === 'outcome' ? taken?.outcome : taken?.documents[key];
  return is.some((wanted) => wanted === (answer ?? null));
}

function boxes({ label, words, each }: FormBox, source: SlotSource): readonly FilledLine[] {
  const box = (taken?: StepFact): FilledLine => {
    const own: SlotSource = taken ? { ...source, each: taken, days: 'short' } : source;
    return { label: filled(label, own) ?? label, words: filled(words, own) };
  };
  if (each === undefined) return [box()];
  const done = takings(source.one, each, source.ground.asOf).map((taken) => box(taken));
  return [...done, { label: filled(label, source) ?? label, words: null }];
}

function voteOf(
  { step: id, subject }: { readonly step: string; readonly subject: Text },
  source: SlotSource,
): FilledVote | null {
  const { kind, one, ground } = source;
  const step = stepOf(kind, id);
  const taken = lastTaking(one, id, ground.asOf);
  if (step?.vote === undefined) return null;
  const rule = voteRuleOn(step.vote.rule, taken?.on ?? ground.asOf);
  const tally = taken?.vote ? tallyOf(taken.vote) : null;
  return {
    subject: filled(subject, source) ?? subject,
    rule: rule.state === 'value' ? rule.value.name : none,
    counts: {
      expected: tally?.entitled ?? null,
      present: tally?.present ?? null,
      yes: tally?.yes ?? null,
      no: tally?.no ?? null,
      abstain: tally?.abstain ?? null,
      written: tally === null ? null : (tally.written ?? 0),
    },
    outcome: (taken && outcomeOf(step, taken)?.name) ?? null,
  };
}

/** Where a case stands, for the person whom it is about: on screen and on paper the same. */
export function progressPaper(kind: CaseKind, one: CaseFact, ground: PaperGround): FilledPaper {
  const name = text(`${kind.name.zh}办理情况`, `How the ${kind.name.en} stands`);
  const column = (zh: string, en: string) => text(zh, en);
  return {
    ...nothing,
    sheet: 'list',
    title: name,
    from: ground.unit === null ? null : text(ground.unit, ground.unit),
    on: null,
    facts: [
      { label: text('姓名', 'Name'), words: text(one.name, one.name) },
      { label: text('截至', 'As of'), words: short(ground.asOf) },
    ],
    columns: [
      column('步骤', 'Step'),
      column('办理日期', 'Done on'),
      column('最迟日期', 'Last day'),
      column('情况', 'How it stands'),
    ],
    rows: explanationOf(kind, one, ground).map((step) => [
      step.name,
      short(step.taken),
      short(step.due),
      stateWords(step),
    ]),
    signatures: [],
  };
}

const short = (day: string | null) => (day === null ? none : text(day, day));

const states: Readonly<Record<StepExplanation['state'], Text>> = {
  settled: text('已完成', 'done'),
  possible: text('可以办理', 'possible now'),
  blocked: text('未到', 'not yet'),
  'not-asked': text('当时规定无此步骤', 'not asked for'),
  closed: text('已办结', 'closed'),
};

function stateWords({ state, late }: StepExplanation): Text {
  if (late !== 'late') return states[state];
  return text(`${states[state].zh}（已逾期）`, `${states[state].en} (late)`);
}
