import type { Chapter, Entry, Fact, Section, Value, Vote } from '../documents/paper/paper.ts';
import type { Activity } from '../engines/activity/define.ts';
import { gatheringFiles } from '../kernel/attachment.ts';
import { type IsoDate, partsOf } from '../kernel/date.ts';
import { type Text, text } from '../kernel/text.ts';
import type { FileRow } from '../store/file.ts';
import {
  agendaOf,
  attendanceOf,
  madeUpText,
  ownFacts,
  resolutionRows,
  sectionsOf,
  timeOf,
  votesOf,
} from './activityMinutes.ts';
import type { HandbookSource, HeldPart } from './handbookSource.ts';

/** A chapter for each kind of what was held, in the order in which the kinds are listed. */
export function chaptersOf(
  { held, unit }: HandbookSource,
  kinds: Iterable<Activity>,
): readonly Chapter[] {
  return [...kinds].flatMap((kind) => {
    const own = held.filter(({ part }) => part.kind.id === kind.id);
    if (own.length === 0) return [];
    const note = text(`共 ${own.length} 次。`, `${own.length} held.`);
    const entries = own.map((one, at) => entryOf(one, at + 1, unit.name));
    return [{ heading: kind.name, note, entries }];
  });
}

function entryOf(one: HeldPart, number: number, unitName: string): Entry {
  const { saved, part } = one;
  const day = dayOf(saved.heldOn);
  const where = saved.unitName === unitName ? '' : `（${saved.unitName}）`;
  return {
    heading: text(
      `${number}．${day.zh}　${saved.title}${where}`,
      `${number}. ${day.en} ${saved.title}${where}`,
    ),
    facts: [
      fact('time', '时间', 'Time', timeOf(saved)),
      fact('place', '地点', 'Place', saved.place),
      fact('host', '主持人', 'Chair', saved.hostName),
      fact('recorder', '记录人', 'Recorder', saved.recorderName),
      ...ownFacts(part),
    ],
    wide: wideFacts(one),
    sections: toldOf(one).filter(({ body }) => body !== null),
  };
}

function fact(key: string, zh: string, en: string, value: Value): Fact {
  return { key, label: text(zh, en), value };
}

function dayOf(day: IsoDate): Text {
  const { year, month, day: date } = partsOf(day);
  return text(`${year}年${month}月${date}日`, day);
}

/** Who came; and, where there is something to say, who did not, what was made up, what is late. */
function wideFacts({ saved, part, numberOnly, madeUp, joint, files }: HeldPart): Fact[] {
  const came = attendanceOf({ saved, parts: [part], numberOnly });
  const { expected, present, absentCount } = came ?? {};
  const counts = text(
    `应到 ${expected} 人，实到 ${present} 人，缺席 ${absentCount} 人`,
    `${expected} due to attend, ${present} present, ${absentCount} absent`,
  );
  const away = (came?.absent ?? []).map(({ name, reason }) => {
    const why = reason === null ? null : both(reason);
    return text(`${name}（${why?.zh ?? '＿＿'}）`, `${name} (${why?.en ?? '__'})`);
  });
  return [
    fact('attendance', '到会', 'Attendance', counts),
    ...given('absent', '缺席', 'Absent', lines(away, text('、', ', '))),
    ...given('made-up', '补课', 'Made up for', madeUpText({ saved, parts: [part], madeUp })),
    ...given('observers', '列席', 'Observers', (came?.observers ?? []).join('、') || null),
    ...given('joint', '联合开展', 'Held with', joint),
    ...given('late', '迟录原因', 'Why it came late', saved.lateReason),
    ...given('original', '原件存放', 'Original', saved.original),
    ...given('files', '附件', 'Files', lines(files.map(fileText), text('；', '; '))),
  ];
}

/** What it is, and what it is called in the system. */
function fileText({ purpose, name }: FileRow): Text {
  const purposes: Readonly<Record<string, { readonly name: Text }>> = gatheringFiles;
  const said = purposes[purpose]?.name ?? text('', '');
  return text(`${said.zh}：${name}`, `${said.en}: ${name}`);
}

function given(key: string, zh: string, en: string, value: Value): Fact[] {
  return value === null ? [] : [fact(key, zh, en, value)];
}

/** Agenda, what was said, votes and resolutions, each only where there is something to read. */
function toldOf({ saved, part }: HeldPart): Section[] {
  const topics = (agendaOf([part])?.items ?? []).filter(({ topic }) => topic !== null);
  const agenda = topics.map(({ topic, note }) => {
    const [said, more] = [both(topic), note === null ? null : both(note)];
    return more === null ? said : text(`${said.zh}（${more.zh}）`, `${said.en} (${more.en})`);
  });
  const votes = (votesOf([part], saved.heldOn)?.items ?? []).map(voteText);
  const resolutions = resolutionRows(part).map(({ text: words, owner, due }) => {
    const rest = [owner && `责任人：${owner}`, due && `时限：${due}`].filter(Boolean).join('，');
    const restEn = [owner, due && `due ${due}`].filter(Boolean).join(', ');
    const zh = rest === '' ? '' : `（${rest}）`;
    return text(`${words}${zh}`, `${words}${restEn === '' ? '' : ` (${restEn})`}`);
  });
  return [
    { heading: text('议题', 'Agenda'), body: numbered(agenda) },
    ...sectionsOf(part, false),
    { heading: text('表决情况', 'Votes'), body: numbered(votes) },
    { heading: text('决议', 'Resolutions'), body: numbered(resolutions) },
  ];
}

function voteText(vote: Vote): Text {
  const { expected, present, yes, no, abstain, written } = vote;
  const [subject, rule, outcome] = [both(vote.subject), both(vote.rule), both(vote.outcome)];
  const counts = `${expected}人，实到${present}人；赞成${yes}票，反对${no}票，弃权${abstain}票`;
  const byHand = written === null ? '' : `，书面意见${written}票`;
  return text(
    `${subject.zh}：应到${counts}${byHand}。规则：${rule.zh}。结果：${outcome.zh}`,
    `${subject.en}: ${expected} due, ${present} present; ${yes} for, ${no} against, ` +
      `${abstain} abstained${written === null ? '' : `, ${written} in writing`}. ` +
      `Rule: ${rule.en}. Outcome: ${outcome.en}`,
  );
}

function both(value: string | Text | null): Text {
  return typeof value === 'string' || value === null ? text(value ?? '', value ?? '') : value;
}

function numbered(items: readonly Text[]): Text | null {
  const each = items.map((one, at) => text(`${at + 1}．${one.zh}`, `${at + 1}. ${one.en}`));
  return lines(each, text('\n', '\n'));
}

function lines(items: readonly Text[], separator: Text): Text | null {
  if (items.length === 0) return null;
  const join = (language: 'zh' | 'en') =>
    items.map((one) => one[language]).join(separator[language]);
  return text(join('zh'), join('en'));
}
