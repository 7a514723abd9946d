import { createHash } from 'node:crypto';
import type { Fact, Paper, Section } from '../documents/paper/paper.ts';
import { bureauUnit } from '../kernel/bureauUnit.ts';
import { addDays, isIsoDate, weekday } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { joined, text } from '../kernel/text.ts';
import { chainSize } from '../store/auditExport.ts';
import {
  countsOf,
  type DayRow,
  lastOfDays,
  type Span,
  type WeekCounts,
} from '../store/auditWeek.ts';
import { fingerprint } from '../store/chainKey.ts';
import { bureau } from '../store/org.ts';
import type { SecondPlaceState } from '../store/secondPlace.ts';
import { codeOfNote } from './auditCodes.ts';
import { noSuchPeriod } from './auditProblems.ts';
import { fileName, footerOf, paperTypes, printed } from './paperOut.ts';
import { done, type Route, route } from './route.ts';
import { minuteInShanghai } from './shanghai.ts';

type Key = 'GET /api/audit/sheet';

interface Week {
  readonly name: string;
  readonly span: Span;
  readonly days: readonly DayRow[];
  readonly counts: WeekCounts;
  readonly rows: string;
  readonly key: string;
  readonly place: SecondPlaceState;
}

const sheet = route('GET /api/audit/sheet', ['audit.read'], async (ask) => {
  const { tx, query, services } = ask;
  const allowed = await ask.allow('audit.read', bureauUnit);
  if (!allowed.ok) return allowed;
  if (!isIsoDate(query.day)) return fail(noSuchPeriod);
  const { format, language = 'zh' } = query;
  const { tenant } = tx.access;
  const from = addDays(query.day, 1 - weekday(query.day));
  const span = { from, to: addDays(from, 7) };
  const week: Week = {
    ...{ name: (await bureau(tx)).name, span, days: await lastOfDays(tx, span) },
    counts: await countsOf(tx, tx.units('audit.read'), span),
    rows: await chainSize(services.chain, tenant),
    key: fingerprint(services.chain.key),
    place: services.secondPlace.state(tenant),
  };
  const hash = createHash('sha256').update(JSON.stringify(week)).digest('hex');
  const footer = await footerOf(tx, { version: 1, hash });
  const file = await printed({ ...paperOf(week), footer }, format, language);
  if (!file.ok) return file;
  const object = { type: 'audit-chain', id: week.days.at(-1)?.position ?? '0' };
  await ask.audit({ action: 'audit.print', object, unit: null, detail: { from, format } });
  const name = fileName([from, text('审计周报', 'weekly audit sheet')[language]]);
  const type = paperTypes[format];
  return done<Key>({ file: `${name}.${format}`, type, bytes: file.value });
});

function paperOf(week: Week): Omit<Paper, 'footer'> {
  const { from, to } = week.span;
  const fact = (key: string, zh: string, en: string, value: Fact['value']): Fact => ({
    ...{ key, label: text(zh, en), value },
  });
  const last = addDays(to, -1);
  return {
    layout: 'minutes',
    title: text('审计周报', 'Weekly audit sheet'),
    organisation: week.name,
    meta: [
      fact('week', '起止日期', 'Week', text(`${from} 至 ${last}`, `${from} to ${last}`)),
      fact(
        'rows',
        '审计链长度',
        'Length of the trail',
        text(`${week.rows} 条`, `${week.rows} rows`),
      ),
      fact('place', '第二存放处', 'Second place', placeText(week.place)),
    ],
    ...{ agenda: null, attendance: null, votes: null, resolutions: null, table: null },
    sections: [codesOf(week), countsText(week.counts), keyText(week.key)],
    signatures: [
      { role: text('审计管理员', 'Audit administrator'), name: null, date: null },
      { role: text('见证人', 'Witness'), name: null, date: null },
    ],
  };
}

function placeText({ url, agrees, reachedAt, said }: SecondPlaceState) {
  if (url === null) return text('没有设置', 'none is set up');
  const at = reachedAt === null ? '—' : minuteInShanghai(new Date(reachedAt));
  if (agrees === 'no') return said ?? text('不一致', 'differs');
  return agrees === 'yes'
    ? text(`一致，最后联系 ${at}`, `agrees, last reached ${at}`)
    : text(`还没有答复，最后联系 ${at}`, `no answer yet, last reached ${at}`);
}

function codesOf({ days }: Week): Section {
  const lines = days.map(({ position, at, note }) => {
    const [when, code] = [minuteInShanghai(at), codeOfNote(note)];
    return text(`${when}　第 ${position} 条　${code}`, `${when}, row ${position}: ${code}`);
  });
  const none = text('本周没有签名的检查点。', 'No checkpoint was signed in this week.');
  return {
    heading: text('每日最后一个检查点的校验码', 'Witness code of the last checkpoint of each day'),
    body: lines.length === 0 ? none : joined(lines, text('\n', '\n')),
  };
}

function countsText({ events, actors, refused, exports, reveals }: WeekCounts): Section {
  return {
    heading: text('本周记录', 'What was recorded'),
    body: text(
      `共 ${events} 条，涉及 ${actors} 人；被拒绝 ${refused} 次，导出和打印 ${exports} 次，查看密封信息 ${reveals} 次。`,
      `${events} events by ${actors} people; ${refused} refused, ${exports} exports and prints, ${reveals} sealed fields opened.`,
    ),
  };
}

/** The fingerprint in groups: 64 characters in one piece run off the paper. */
function keyText(whole: string): Section {
  const key = whole.replace(/(.{8})(?=.)/g, '$1 ');
  return {
    heading: text('日后核对', 'To check later'),
    body: text(
      `在“审计”页输入上面任何一个校验码，系统应当找到它；也可以用 verify-audit.mjs 的 --code 核对导出的记录。\n公钥指纹：${key}`,
      `Type any of these codes on the page Audit: it must be found. On an export, use --code of verify-audit.mjs.\nFingerprint of the key: ${key}`,
    ),
  };
}

export const auditSheetRoutes: readonly Route[] = [sheet];
