import { addDays, addMonths, earlier } from '../../kernel/date.ts';
import type { Source } from '../../kernel/facts.ts';
import { covers, type PeriodUnit } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { BoundSubject, Ground } from './ground.ts';
import { allowedOf, type Look, lastBefore, looksAt } from './looks.ts';
import { severityOf } from './severity.ts';
import { sourcesOf, strongest } from './sources.ts';
import type {
  AtLeast,
  Duty,
  DutyState,
  Finding,
  Share,
  Subject,
  Unknown,
  Within,
} from './types.ts';

/** A state with the occasion that it is about, for whoever words a finding of it. */
export interface Standing {
  readonly one: BoundSubject;
  readonly look: Look;
  readonly state: DutyState['state'];
  /** Whether it is told: it was missed, or it is open and the duty speaks up before the end. */
  readonly told: boolean;
  /** Misses in a row, this one included. */
  readonly run: number;
}

/**
 * How a duty stands for one subject on every occasion that shares a day with what was loaded. Until
 * it is due it is open; before the first day of the rule, and in a period that the subject did not
 * live through, it is not in force; what was loaded in part can be met, never missed.
 */
export function standingsOf(duty: Duty, one: BoundSubject, ground: Ground): Standing[] {
  const repeats = isPeriodic(duty);
  let run = 0;
  return looksAt(duty, one, ground).map((look) => {
    const state = stateOf(look, ground);
    run = state === 'missed' ? (repeats ? run + 1 : 1) : 0;
    const told = state === 'missed' || (state === 'open' && isToldEarly(duty, look, ground));
    return { one, look, state, told, run };
  });
}

/** Only of calendar periods can a second one be missed in a row. */
function isPeriodic({ do: measure }: Duty): boolean {
  return 'every' in measure || (measure.measure === 'within' && 'endOf' in measure.of);
}

/** In the last month of its time, when all of it up to today was read. */
function isToldEarly(duty: Duty, { met, due, needs }: Look, { asOf, facts }: Ground): boolean {
  if (duty.told === 'when-missed' || met || asOf < addMonths(due, -1)) return false;
  return covers(facts.span, { from: needs.from, to: earlier(needs.to, addDays(asOf, 1)) });
}

function stateOf(look: Look, { asOf, facts }: Ground): DutyState['state'] {
  if (!look.bound) return 'not-in-force';
  if (look.missing !== null) return 'unknown';
  if (look.met && look.stays) return 'met';
  if (asOf < look.due) return 'open';
  if (!covers(facts.span, look.needs)) return 'unknown';
  return look.met ? 'met' : 'missed';
}

export function dutyState(duty: Duty, { one, look, state }: Standing): DutyState {
  const { subject, unit } = one;
  const { period, times } = look;
  return { rule: duty.id, subject, unit, period, state, times, evidence: evidenceOf(look) };
}

/** What gave occasion, then what was done. */
function evidenceOf({ cause, held }: Look): readonly Source[] {
  return sourcesOf([...cause, ...held]);
}

export function dutyUnknown(duty: Duty, { one, look }: Standing, ground: Ground): Unknown {
  const missing = look.missing ?? loadedInPart(look.name(), ground);
  return { rule: duty.id, subject: one.subject, period: look.period, missing };
}

function loadedInPart(period: Text, { facts: { span } }: Ground): Text {
  return text(
    `${period.zh}不完整：只读到${span.from}（含）至${span.to}（不含）的记录`,
    `${period.en} is incomplete: only records from ${span.from} up to, not including, ${span.to} were read`,
  );
}

/**
 * One finding of what is told about one occasion. Several parts of a unit make one finding of the
 * unit that answers for them: it speaks of the worst of them, and the names of all stand in it.
 */
export function dutyFinding(
  duty: Duty,
  told: readonly [Standing, ...Standing[]],
  answering: Subject,
  ground: Ground,
): Finding {
  const worst = told.reduce((a, b) => (b.run > a.run ? b : a));
  const { one, look, run } = worst;
  const marks = duty.cites.map(({ mark }) => mark);
  const parts = one.isPart ? partsText(told, answering) : text('', '');
  const says = saysOf(duty, worst, run, ground);
  return {
    rule: duty.id,
    severity: severityOf(duty.force, marks, run),
    subject: answering,
    unit: one.unit,
    period: look.period,
    says: text(`${says.zh}${parts.zh}`, `${says.en}${parts.en}`),
    cure: duty.cure,
    cite: strongest(duty.cites),
    evidence: told.flatMap((standing) => evidenceOf(standing.look)),
  };
}

/** A part that bears the name of its unit is not named again. */
function partsText(told: readonly Standing[], { name: unit }: Subject): Text {
  const names = told.map(({ one }) => one.subject.name).filter((name) => name !== unit);
  if (names.length === 0) return text('', '');
  return text(`（${names.join('、')}）`, ` (${names.join(', ')})`);
}

function saysOf(duty: Duty, standing: Standing, run: number, ground: Ground): Text {
  const measure = duty.do;
  const { look } = standing;
  switch (measure.measure) {
    case 'at-least':
      return tooFew(duty, measure, standing, run, ground);
    case 'within':
      return tooLate(measure, standing);
    case 'preceded-by':
      return text(
        `${look.name().zh}之前${measure.days}日内没有${measure.by.name.zh}`,
        `${look.name().en}: no ${measure.by.name.en} in the ${measure.days} days before`,
      );
    case 'share':
      return wrongShare(measure, look);
  }
}

function wrongShare(measure: Share, { name, held, times }: Look): Text {
  const { of, grade, bound } = measure;
  const allowed = allowedOf(measure, held.length);
  const limit = bound === 'at-most' ? text('最多', 'at most') : text('至少', 'at least');
  return text(
    `${name().zh}${of.name.zh}${held.length}份，其中${grade.name.zh}${times}份，${limit.zh}${allowed}份`,
    `${name().en}: ${times} ${grade.name.en} of ${held.length} ${of.name.en}, ${limit.en} ${allowed}`,
  );
}

function tooFew(
  duty: Duty,
  { times, handle, every }: AtLeast,
  { one, look, state }: Standing,
  run: number,
  { facts }: Ground,
): Text {
  const name = look.name();
  const row = run > 1 ? runText(run, every) : text('', '');
  const last = lastBefore(duty, one, facts, look.period.from);
  const so = state === 'open' ? text('目前', ' so far') : text('', '');
  return text(
    `${name.zh}${so.zh}${handle.name.zh}${look.times}次，至少应有${times}次${row.zh}${last.zh}`,
    `${name.en}: ${look.times} ${handle.name.en}${so.en}, at least ${times} expected${row.en}${last.en}`,
  );
}

function tooLate({ handle }: Within, { look, state }: Standing): Text {
  const name = look.name();
  const late = look.held[0]?.on;
  if (state === 'open') {
    const last = addDays(look.due, -1);
    const zh = `${name.zh}目前没有${handle.name.zh}，${last}到期`;
    return text(zh, `${name.en}: no ${handle.name.en} so far, due on ${last}`);
  }
  if (late === undefined || late === null) {
    return text(`${name.zh}到期没有${handle.name.zh}`, `${name.en}: no ${handle.name.en} in time`);
  }
  const [zh, en] = [`${name.zh}的${handle.name.zh}迟至${late}`, `${name.en}: ${handle.name.en}`];
  return text(zh, `${en} as late as ${late}`);
}

function runText(run: number, every: PeriodUnit): Text {
  const unit = { month: '个月', quarter: '个季度', 'half-year': '个半年', year: '年' }[every];
  return text(`，已连续${run}${unit}没有`, `, ${run} ${every}s in a row`);
}
