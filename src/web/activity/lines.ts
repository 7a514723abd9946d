import type { Catalogue } from '../../engines/catalogue.ts';
import { fen, formatFen } from '../../kernel/fen.ts';
import type { Field, Fields } from '../../kernel/form.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { nameOf } from '../catalogue.tsx';
import { markNames, wayNames, lineWords as words } from './words.ts';

/** One line of a record as a reader would read it; `key` is the same in every state of it. */
export interface RecordLine {
  readonly key: string;
  readonly label: Text;
  readonly value: Text;
}

type Loose = Readonly<Record<string, unknown>>;
export type Forms = Pick<Catalogue, 'activities'>;
export type PersonName = (person: string) => string;

const same = (value: string): Text => text(value, value);
const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Loose[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * A saved or written state of a gathering as lines. It may come from the server's revisions (which
 * hold names) or from a draft (which holds ids only).
 */
export function recordLines(state: unknown, catalogue: Forms, name: PersonName): RecordLine[] {
  if (!isRecord(state)) return [];
  const person = (id: unknown, known: unknown) =>
    same(wordOf(known) || (wordOf(id) === '' ? '' : name(wordOf(id))));
  const head: RecordLine[] = [
    line('status', words.status, statusText(state.status)),
    line('title', words.title, same(wordOf(state.title))),
    line('heldOn', words.heldOn, same(wordOf(state.heldOn))),
    line('startsAt', words.startsAt, same(wordOf(state.startsAt))),
    line('endsAt', words.endsAt, same(wordOf(state.endsAt))),
    line('place', words.place, same(wordOf(state.place))),
    line('host', words.host, person(state.host, state.hostName)),
    line('recorder', words.recorder, person(state.recorder, state.recorderName)),
    line('yearOfAccount', words.yearOfAccount, same(wordOf(state.yearOfAccount))),
    line('lateReason', words.lateReason, same(wordOf(state.lateReason))),
    line('original', words.original, same(wordOf(state.original))),
    ...listOf(state.sittings).map(sittingLine),
    line('guests', words.guests, countText(state.guests)),
    line('jointOf', words.jointOf, isRecord(state.jointOf) ? words.takenOver : same('')),
    line('withdrawnBecause', words.withdrawnBecause, same(wordOf(state.withdrawnBecause))),
  ];
  const parts = listOf(state.parts);
  const partName = partNames(parts, catalogue);
  const marks = listOf(state.attendance).map((one) => markLine(one, name, partName));
  const lines = parts.flatMap((part) => partLines(part, catalogue, name));
  return [...head, ...marks, ...lines].filter((one) => one.value.zh !== '');
}

function line(key: string, label: Text, value: Text): RecordLine {
  return { key, label, value };
}

/** Units are numbers in a state: how many there are says enough beside the record itself. */
function countText(units: unknown): Text {
  const { length } = Array.isArray(units) ? units : [];
  return length === 0 ? same('') : text(`${length} 个`, `${length}`);
}

function sittingLine(one: Loose, i: number): RecordLine {
  const said = [one.heldOn, one.startsAt, one.endsAt, one.place].map(wordOf).filter(Boolean);
  return line(`sitting ${i}`, words.sitting(i + 2), same(said.join(' ')));
}

function statusText(status: unknown): Text {
  const known: Readonly<Record<string, Text>> = words.statuses;
  return known[wordOf(status)] ?? same('');
}

function numberLines(numbers: Loose, handle: string): RecordLine[] {
  const { expected, attended, entitled, present } = numbers;
  const said = `${wordOf(attended)}/${wordOf(expected)}, ${wordOf(present)}/${wordOf(entitled)}`;
  return [line(`${handle} numbers`, words.numbers, same(said))];
}

/** A part by its handle, as a draft names it, or by its position, as a saved state does. */
function partNames(parts: readonly Loose[], { activities }: Forms): (part: unknown) => Text {
  return (part) => {
    const handle = typeof part === 'number' ? parts[part - 1]?.handle : part;
    return nameOf(activities, wordOf(handle));
  };
}

function markLine(one: Loose, name: PersonName, partName: (part: unknown) => Text): RecordLine {
  const who = wordOf(one.name) || name(wordOf(one.person));
  const mark = wordOf(one.mark) as keyof typeof markNames;
  const reason = wordOf(one.reason);
  const said = markNames[mark] ?? same(mark);
  // Nobody has said anything of an unconfirmed person; a draft leaves such people out altogether.
  if (mark === 'unconfirmed') return line(`mark ${wordOf(one.person)}`, same(who), same(''));
  const missed = Array.isArray(one.missed) ? one.missed.map(partName) : [];
  const names = joined(missed, text('、', ', '));
  const sat = typeof one.sitting === 'number' && one.sitting > 1;
  const notes = [
    sat ? words.sitting(Number(one.sitting)) : same(''),
    missed.length === 0 ? same('') : words.missed(names),
    same(reason),
    wayText(one),
  ].filter((note) => note.zh !== '');
  const note = joined(notes, text('，', ', '));
  const value =
    notes.length === 0 ? said : text(`${said.zh}（${note.zh}）`, `${said.en} (${note.en})`);
  return line(`mark ${wordOf(one.person)}`, same(who), value);
}

function wayText({ way, cameAt }: Loose): Text {
  const known: Readonly<Record<string, Text>> = wayNames;
  const name = known[wordOf(way)] ?? same('');
  return wordOf(cameAt) === '' ? name : joined([name, same(wordOf(cameAt))], same(' '));
}

function partLines(part: Loose, catalogue: Forms, name: PersonName): RecordLine[] {
  const handle = wordOf(part.handle);
  const activity = catalogue.activities.find((one) => one.id === handle);
  const about = isRecord(part.content) ? part.content : {};
  const fields = activity?.form.fields ?? {};
  const ballots = listOf(part.ballots).map((one, i) => ballotLine(one, `${handle} ballot ${i}`));
  const numbers = isRecord(part.numbers) ? numberLines(part.numbers, handle) : [];
  return [
    line(handle, words.kind, nameOf(catalogue.activities, handle)),
    ...numbers,
    ...contentLines(fields, about, handle, [], name),
    ...ballots,
  ];
}

/** What a form says, field by field; the rows of a list by their number. */
export function contentLines(
  fields: Fields,
  content: Loose,
  key: string,
  above: readonly Text[],
  name: PersonName,
): RecordLine[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const value = content[id];
    const at = `${key} ${id}`;
    if (field.kind === 'list') {
      return listOf(value).flatMap((row, i) => {
        const head = text(`${field.label.zh} ${i + 1}`, `${field.label.en} ${i + 1}`);
        return contentLines(field.of, row, `${at} ${i}`, [...above, head], name);
      });
    }
    // A list of one column says what it is by its own name: 议题 1, not 议题 1 · 议题.
    const own = above.at(-1)?.zh.startsWith(`${field.label.zh} `) ? [] : [field.label];
    const label = joined([...above, ...own], text(' · ', ' · '));
    const shown = fieldText(field, value, name);
    return shown.zh === '' ? [] : [line(at, label, shown)];
  });
}

/** The value of one field in words. */
export function fieldText(field: Field, value: unknown, name: PersonName): Text {
  if (value === undefined || value === null) return same('');
  switch (field.kind) {
    case 'person':
      return same(name(wordOf(value)));
    case 'money':
      return same(
        typeof value === 'number' ? `${formatFen(fen(BigInt(value)), 'grouped')} 元` : '',
      );
    case 'count':
      return text(`${wordOf(value)}${field.unit.zh}`, `${wordOf(value)} ${field.unit.en}`);
    case 'choice': {
      const chosen = Array.isArray(value) ? value : [value];
      const labels = field.options.filter((one) => chosen.includes(one.id));
      return joined(
        labels.map((one) => one.label),
        text('、', ', '),
      );
    }
    default:
      return same(wordOf(value));
  }
}

function ballotLine(one: Loose, key: string): RecordLine {
  const written = Number(one.written ?? 0);
  const [yes, no, abstain] = [wordOf(one.yes), wordOf(one.no), wordOf(one.abstain)];
  const declared = one.declared === 'passed' ? words.passed : words.failed;
  const said = one.declared === null || one.declared === undefined ? words.undeclared : declared;
  const inWriting = written > 0 ? text(`、书面 ${written}`, `, ${written} in writing`) : same('');
  const value = text(
    `${wordOf(one.subject)}：赞成 ${yes}、反对 ${no}、弃权 ${abstain}${inWriting.zh}；${said.zh}`,
    `${wordOf(one.subject)}: ${yes} for, ${no} against, ${abstain} abstaining${inWriting.en}; ${said.en}`,
  );
  return line(key, words.vote, value);
}

export interface ChangedLine {
  readonly key: string;
  readonly label: Text;
  /** Null: it did not stand there. */
  readonly before: Text | null;
  readonly after: Text | null;
}

/** Lines that differ between two states, in the order of the later one; what went comes last. */
export function changedLines(
  before: readonly RecordLine[],
  after: readonly RecordLine[],
): readonly ChangedLine[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map((one) => one.key));
  const changed = after.flatMap(({ key, label, value }): ChangedLine[] => {
    const was = old.get(key)?.value ?? null;
    return was?.zh === value.zh ? [] : [{ key, label, before: was, after: value }];
  });
  const gone = before
    .filter((one) => !now.has(one.key))
    .map(({ key, label, value }) => ({ key, label, before: value, after: null }));
  return [...changed, ...gone];
}
