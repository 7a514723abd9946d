import type { Block, Fact, Paper, Resolution, Section, Vote } from '../documents/paper/paper.ts';
import type { Activity } from '../engines/activity/define.ts';
import { canBeMadeUp, whoMissed } from '../engines/activity/makeUp.ts';
import { isIsoDate, partsOf } from '../kernel/date.ts';
import { fenFromJson, formatFen } from '../kernel/fen.ts';
import type { Field, Fields, ListField } from '../kernel/form.ts';
import { joined, type Text, text } from '../kernel/text.ts';
import { isVoteRuleId, voteRules } from '../kernel/voteRules.ts';
import type { SavedBallot, SavedGathering, SavedPart } from '../store/activity.ts';
import type { OutcomeRow } from '../store/followUp.ts';
import type { MadeUpRow } from '../store/makeUp.ts';
import { byCodeFacts } from './activityByCode.ts';
import { judged } from './activityView.ts';

type Row = Readonly<Record<string, unknown>>;
export interface PrintedPart {
  readonly kind: Activity;
  readonly part: SavedPart;
  /** Its place in the gathering, from 1 on. */
  readonly position: number;
}

/** What the papers of a gathering are made from. */
export interface PaperSource {
  readonly saved: SavedGathering;
  /** The parts that are printed, in their order. */
  readonly parts: readonly PrintedPart[];
  readonly numberOnly: boolean;
  /** What was said of its resolutions, the latest first. */
  readonly outcomes: readonly OutcomeRow[];
  readonly madeUp: readonly MadeUpRow[];
  /** With whom it was held; null: with nobody. */
  readonly joint: Text | null;
  /** Which groups held what of it, and how many of each came; null: none did. */
  readonly teams: Text | null;
  readonly footer: Paper['footer'];
}

/** Minutes of any gathering: its form says what stands on the page, and in which order. */
export function minutesOf(source: PaperSource): Paper {
  const { saved, parts, footer } = source;
  const name = kindNames(parts);
  return {
    layout: 'minutes',
    title: text(`${name.zh}会议记录`, `Minutes: ${name.en}`),
    organisation: saved.unitName,
    meta: [...headFacts(source, name), ...parts.flatMap(ownFacts), ...byCodeFacts(saved)],
    agenda: agendaOf(parts),
    attendance: attendanceOf(source),
    sections: [
      ...parts.flatMap((one) => sectionsOf(one, parts.length > 1)),
      ...madeUpSection(source),
    ],
    votes: votesOf(parts, saved.heldOn),
    resolutions: resolutionsOf(parts),
    table: null,
    signatures: [
      { role: text('主持人', 'Chair'), name: saved.hostName, date: null },
      { role: text('记录人', 'Recorder'), name: saved.recorderName, date: null },
    ],
    footer,
  };
}

export function kindNames(parts: readonly PrintedPart[]): Text {
  return joined(
    parts.map(({ kind }) => kind.name),
    text('、', ', '),
  );
}

export function headFacts({ saved, joint, teams }: Head, kind: Text): Fact[] {
  const fact = (key: string, label: Text, value: Fact['value']): Fact => ({ key, label, value });
  return [
    fact('kind', text('会议类型', 'Kind'), kind),
    fact('name', text('会议名称', 'Title'), saved.title),
    fact('time', text('时间', 'Time'), timeOf(saved)),
    fact('place', text('地点', 'Place'), saved.place),
    fact('host', text('主持人', 'Chair'), saved.hostName),
    fact('recorder', text('记录人', 'Recorder'), saved.recorderName),
    ...(joint === null ? [] : [fact('joint', text('联合开展', 'Held with'), joint)]),
    ...(teams === null ? [] : [fact('teams', text('党小组', 'Groups'), teams)]),
  ];
}
type Head = Pick<PaperSource, 'saved' | 'joint' | 'teams'>;

/** When it was held; where shifts made several sittings of it, each with its place. */
export function timeOf(saved: Times & Pick<SavedGathering, 'sittings'>): Text {
  const first = hoursOf(saved);
  if (saved.sittings.length === 0) return first;
  const further = saved.sittings.map((one, i) => {
    const hours = hoursOf(one);
    const where = one.place === null ? '' : `（${one.place}）`;
    const at = one.place === null ? '' : ` (${one.place})`;
    return text(`第${i + 2}场${hours.zh}${where}`, `sitting ${i + 2}: ${hours.en}${at}`);
  });
  const head = text(`第1场${first.zh}`, `sitting 1: ${first.en}`);
  return joined([head, ...further], text('；', '; '));
}

export type Times = Pick<SavedGathering, 'heldOn' | 'startsAt' | 'endsAt'>;

export function hoursOf({ heldOn, startsAt, endsAt }: Times): Text {
  const { year, month, day } = partsOf(heldOn);
  const span = [startsAt, endsAt].filter((one) => one !== null).join('—');
  const clock = span === '' ? '' : ` ${span}`;
  return text(`${year}年${month}月${day}日${clock}`, `${heldOn}${clock}`);
}

/** Of several parts, the one that expected most. */
export function attendanceOf({
  saved,
  parts,
  numberOnly,
}: Pick<PaperSource, 'saved' | 'parts' | 'numberOnly'>): Paper['attendance'] {
  const [widest] = parts.toSorted((a, b) => b.part.expected - a.part.expected);
  if (widest === undefined) return null;
  const { part, position } = widest;
  const { expected, attended } = part;
  const missed = saved.attendance.filter(
    (one) =>
      one.parts.includes(position) && (one.mark !== 'present' || one.missed.includes(position)),
  );
  const absent = missed.map(({ name, mark, reason }) => ({
    name,
    reason: reason ?? (mark === 'unconfirmed' ? text('未确认', 'not confirmed') : null),
  }));
  const observers = saved.attendance
    .filter((one) => one.parts.length === 0 && one.mark === 'present')
    .map((one) => one.name);
  return {
    heading: text('到会情况', 'Attendance'),
    expected,
    present: attended,
    absentCount: expected - attended,
    absent: numberOnly ? null : absent,
    observers: numberOnly ? null : observers,
  };
}

/** Who made up for what was missed: said where somebody did, and counted apart. */
function madeUpSection(source: PaperSource): Section[] {
  const body = madeUpText(source);
  return body === null ? [] : [{ heading: text('补课', 'Made up for'), body }];
}

/** Of the printed parts; a person who was not expected there made up for another one. */
export function madeUpText({
  saved,
  parts,
  madeUp,
}: Pick<PaperSource, 'saved' | 'parts' | 'madeUp'>): Text | null {
  const own = parts.filter(({ kind }) => canBeMadeUp(kind)).map(({ position }) => position);
  const missed = new Map(whoMissed(saved.attendance, own).map((one) => [one.person, one.name]));
  const told = madeUp.filter(({ person }) => missed.has(person));
  if (told.length === 0) return null;
  const lines = told.map(({ person, madeUpOn, how }) => {
    const name = missed.get(person) ?? '';
    return text(`${name}（${madeUpOn}，${how}）`, `${name} (${madeUpOn}: ${how})`);
  });
  return joined(lines, text('；', '; '));
}

function listsOf({ kind, part }: PrintedPart, key: string): { field: ListField; rows: Row[] }[] {
  return Object.entries(kind.form.fields).flatMap(([id, field]) => {
    if (field.kind !== 'list' || !Object.hasOwn(field.of, key)) return [];
    const value = part.content[id];
    return [{ field, rows: Array.isArray(value) ? (value as Row[]) : [] }];
  });
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Lists of topics are the agenda (the same word as `contentFacts` reads). */
export function agendaOf(parts: readonly PrintedPart[]): Paper['agenda'] {
  const lists = parts.flatMap((part) => listsOf(part, 'topic'));
  const [first] = lists;
  if (first === undefined) return null;
  const items = lists.flatMap(({ rows }) =>
    rows.map((row) => ({ topic: words(row.topic), note: words(row.note) })),
  );
  return { heading: first.field.label, items: items.length > 0 ? items : [unfilledTopic] };
}

const unfilledTopic = { topic: null, note: null };

/** Lists of texts are the resolutions; with a vote and none written down, a line to write on. */
function resolutionsOf(parts: readonly PrintedPart[]): Paper['resolutions'] {
  const lists = parts.flatMap((part) => listsOf(part, 'text'));
  const [first] = lists;
  if (first === undefined) return null;
  const items = parts.flatMap(resolutionRows);
  const due = parts.some(({ part }) => part.ballots.length > 0) && items.length === 0;
  return { heading: first.field.label, items: due ? [unfilledResolution] : items };
}

export function resolutionRows(part: PrintedPart): Resolution[] {
  return listsOf(part, 'text').flatMap(({ rows }) =>
    rows.map((row) => ({
      text: words(row.text),
      owner: words(row.owner),
      due: isIsoDate(row.due) ? row.due : null,
    })),
  );
}

const unfilledResolution = { text: null, owner: null, due: null };

export function votesOf(
  parts: readonly PrintedPart[],
  heldOn: SavedGathering['heldOn'],
): Block<Vote> | null {
  const ballots = parts.flatMap(({ part }) => part.ballots);
  if (ballots.length === 0) return null;
  const items = ballots.map((ballot) => voteOf(ballot, heldOn));
  return { heading: text('表决情况', 'Votes'), items };
}

const declared = {
  passed: text('会议宣布通过。', 'Declared passed. '),
  failed: text('会议宣布未通过。', 'Declared not passed. '),
};

function voteOf(ballot: SavedBallot, heldOn: SavedGathering['heldOn']): Vote {
  const rule = isVoteRuleId(ballot.rule) ? voteRules[ballot.rule] : undefined;
  const said = ballot.declared === null ? text('', '') : declared[ballot.declared];
  return {
    subject: ballot.subject,
    rule: rule?.name ?? ballot.rule,
    expected: ballot.entitled,
    present: ballot.present,
    yes: ballot.yes,
    no: ballot.no,
    abstain: ballot.abstain,
    written: rule?.written.value === 'counted' ? ballot.written : null,
    outcome: joined([said, judged(ballot, heldOn).because], text('', '')),
  };
}

/** Short fields of a form stand with the facts on top, long texts and lists as sections. */
function isShort(field: Field): boolean {
  return field.kind !== 'list' && !(field.kind === 'text' && field.lines === 'many');
}

export function ownFacts({ kind, part }: PrintedPart): Fact[] {
  const short = Object.entries(kind.form.fields).filter(([, field]) => isShort(field));
  return short.map(([key, field]) => {
    return { key, label: field.label, value: shown(field, part.content[key]) };
  });
}

export function sectionsOf({ kind, part }: PrintedPart, several: boolean): Section[] {
  const long = Object.entries(kind.form.fields).filter(
    ([, field]) =>
      !isShort(field) &&
      !(field.kind === 'list' && ['topic', 'text'].some((key) => Object.hasOwn(field.of, key))),
  );
  return long.map(([id, field]) => {
    const label = several ? joined([kind.name, field.label], text('：', ': ')) : field.label;
    const value = part.content[id];
    if (field.kind !== 'list') return { heading: label, body: words(value) };
    const rows = Array.isArray(value) ? (value as Row[]) : [];
    return { heading: label, body: rows.map((row) => rowText(field.of, row)).join('\n') };
  });
}

function rowText(fields: Fields, row: Row): string {
  const cells = Object.entries(fields).map(([id, field]) => {
    const value = shown(field, row[id]);
    return typeof value === 'object' ? (value?.zh ?? '') : String(value);
  });
  return cells.filter((cell) => cell !== '').join('；');
}

function shown(field: Field, value: unknown): Fact['value'] {
  if (field.kind === 'choice') return chosen(field.options, value);
  if (field.kind === 'money') return moneyText(value);
  if (typeof value === 'number') return value;
  return words(value);
}

function moneyText(value: unknown): string | null {
  const amount = fenFromJson(value);
  return amount.ok ? formatFen(amount.value, 'grouped') : null;
}

function chosen(
  options: readonly { readonly id: string; readonly label: Text }[],
  value: unknown,
): Text | null {
  const picked = new Set(Array.isArray(value) ? value : [value]);
  const labels = options.filter((option) => picked.has(option.id)).map((option) => option.label);
  return labels.length === 0 ? null : joined(labels, text('、', ', '));
}
