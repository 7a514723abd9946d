import type { Fact, Paper, Section } from '../documents/paper/paper.ts';
import { weekday } from '../kernel/date.ts';
import { joined, type Text, text } from '../kernel/text.ts';
import type { SavedGathering } from '../store/activity.ts';
import type { Meeting } from '../store/notice.ts';
import {
  agendaOf,
  hoursOf,
  kindNames,
  ownFacts,
  type PaperSource,
  type PrintedPart,
  type Times,
} from './activityMinutes.ts';

/** One of several sittings, with the names of those to whom its notice went. */
export interface OneSitting {
  readonly number: number;
  readonly meeting: Meeting;
  readonly names: readonly string[];
}

export function sittingName(number: number): Text {
  return text(`第${number}场`, `sitting ${number}`);
}

/**
 * Who is expected where, when and to what end; what is still open prints as a line to write on.
 * Of one sitting it names that one alone, and those who come to it.
 */
export function noticeOf(source: PaperSource, only: OneSitting | null = null): Paper {
  const { saved, parts, joint, footer } = source;
  const kinds = kindNames(parts);
  const which = only === null ? null : sittingName(only.number);
  const name = which === null ? kinds : joined([kinds, which], text('', ', '));
  const fact = (key: string, label: Text, value: Fact['value']): Fact => ({ key, label, value });
  return {
    layout: 'notice',
    title: text(`${name.zh}通知`, `Notice: ${name.en}`),
    organisation: saved.unitName,
    meta: [
      fact('name', text('会议名称', 'Title'), saved.title),
      fact('time', text('时间', 'Time'), only ? timeOnNotice(only.meeting) : whenOf(saved)),
      fact('place', text('地点', 'Place'), (only?.meeting ?? saved).place),
      fact('host', text('主持人', 'Chair'), saved.hostName),
      ...(joint === null ? [] : [fact('joint', text('联合开展', 'Held with'), joint)]),
      ...parts.flatMap(ownFacts).filter(({ value }) => value !== null),
    ],
    agenda: agendaOf(parts),
    attendance: null,
    sections: [only ? whoComesThen(only) : whoIsExpected(source), askingLeave(saved)],
    ...{ votes: null, resolutions: null, table: null },
    signatures: [],
    footer,
  };
}

const weekdays = [
  text('星期一', 'Monday'),
  text('星期二', 'Tuesday'),
  text('星期三', 'Wednesday'),
  text('星期四', 'Thursday'),
  text('星期五', 'Friday'),
  text('星期六', 'Saturday'),
  text('星期日', 'Sunday'),
] as const;

/** Who cannot come to the first sitting comes to another. */
function whenOf(saved: SavedGathering): Text {
  const further = saved.sittings.map((one) => {
    const at = timeOnNotice(one);
    const where = one.place ?? '____';
    return text(`${at.zh}，${where}`, `${at.en}, ${where}`);
  });
  return joined([timeOnNotice(saved), ...further], text('；或 ', '; or '));
}

function timeOnNotice({ heldOn, startsAt, endsAt }: Times): Text {
  const day = hoursOf({ heldOn, startsAt: null, endsAt: null });
  const name = weekdays[weekday(heldOn) - 1] ?? text('', '');
  const span = [startsAt, endsAt].filter((one) => one !== null).join('—');
  const clock = span === '' ? '____' : span;
  return text(`${day.zh}（${name.zh}）${clock}`, `${name.en}, ${day.en}, ${clock}`);
}

/** By name, or by number where names are not kept; of several parts, each says whom it expects. */
function whoIsExpected({ saved, parts, numberOnly }: PaperSource): Section {
  const heading = text('参加人员', 'Who is expected');
  const lines = parts.map((one) => expectedAt(one, saved, numberOnly));
  const alike = lines.every((line) => line.zh === lines[0]?.zh);
  const said = alike ? lines.slice(0, 1) : lines.map((line, i) => labelled(line, parts[i]));
  const body = (language: 'zh' | 'en') => said.map((line) => line[language]).join('\n');
  return { heading, body: text(body('zh'), body('en')) };
}

/** Nobody was told of this sitting yet: a line to write the names on. */
function whoComesThen({ names }: OneSitting): Section {
  const heading = text('参加本场人员', 'Who comes to this sitting');
  if (names.length === 0) return { heading, body: text('____', '____') };
  return { heading, body: counted(names) };
}

function counted(names: readonly string[]): Text {
  return text(
    `${names.join('、')}，共${names.length}人。`,
    `${names.join(', ')} (${names.length}).`,
  );
}

function labelled(line: Text, part: PrintedPart | undefined): Text {
  const name = part?.kind.name ?? text('', '');
  return text(`${name.zh}：${line.zh}`, `${name.en}: ${line.en}`);
}

function expectedAt(
  { part, position }: PrintedPart,
  { attendance }: SavedGathering,
  numberOnly: boolean,
): Text {
  const count = part.expected === 0 ? '____' : String(part.expected);
  if (numberOnly) return text(`应到${count}人。`, `${count} persons.`);
  const names = attendance.filter(({ parts }) => parts.includes(position)).map(({ name }) => name);
  if (names.length === 0) return text('____', '____');
  return counted(names);
}

function askingLeave({ hostName }: SavedGathering): Section {
  const host = hostName ?? '';
  const zh = host === '' ? '主持人' : `主持人${host}同志`;
  const en = host === '' ? 'the chair' : `the chair, ${host},`;
  return {
    heading: text('请假', 'Asking leave'),
    body: text(
      `因值班备勤、出差、生病等不能参加的，请在会前向${zh}请假并说明原因，由记录人登记；会后请及时补学。`,
      `Who cannot come, for duty, travel or illness, tells ${en} beforehand and why; the recorder notes it. What was missed is made up for afterwards.`,
    ),
  };
}
