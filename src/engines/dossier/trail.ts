import { type Text, text } from '../../kernel/text.ts';

/** What the trail says about the own file; `roles` are those that were in force then. */
export interface TrailRow {
  readonly seq: string;
  readonly at: string;
  readonly action: string;
  readonly unit: number | null;
  /** Done by the person herself. */
  readonly own: boolean;
  readonly reason: string | null;
  readonly fields: readonly string[] | null;
  readonly roles: readonly { readonly role: string; readonly unit: number }[];
}

/** Acts that read a file and change nothing of it. */
export const reads: Readonly<Record<string, Text>> = {
  'person.read': text('打开我的资料页', 'opened my page'),
  'person.reveal': text('查看密封信息', 'opened a sealed field'),
  'account.view-as': text('查看我的界面（没有内容）', 'saw my pages, without content'),
  'person.emergency': text('应急查看我的档案', 'opened my file in need'),
  'person.print': text('代我打印档案', 'printed my file for me'),
  'dossier.export': text('下载本人档案', 'took out the own file'),
};
export const changes: Readonly<Record<string, Text>> = {
  'person.emergency-agreed': text('同意应急查看我的档案', 'agreed that my file is opened in need'),
  'person.enrol': text('登记到名册', 'put me on a roster'),
  'person.amend': text('更正我的资料', 'amended my details'),
  'person.move': text('调动组织关系', 'moved me'),
  'person.end': text('结束组织关系', 'ended a membership'),
  'person.merge': text('合并档案', 'merged files'),
  'person.merged': text('档案被并入', 'a file was merged'),
  'post.appoint': text('任职', 'gave me a post'),
  'post.end': text('免去职务', 'ended a post of mine'),
  'calendar.link': text('生成日历订阅', 'made a calendar link'),
  'calendar.end': text('停止日历订阅', 'ended a calendar link'),
};

export interface TrailLine {
  readonly kind: 'read' | 'change';
  readonly what: Text;
  readonly row: TrailRow;
  /** How often on that day by the same roles, for the same reason. */
  readonly times: number;
}

/**
 * Reads and changes, the latest first. What the same roles did for the same reason on the same day
 * is one line with a count, since one visit opens a page several times.
 *
 * @param dayOf the day of a moment, where the bureau is
 */
export function trailLines(
  rows: readonly TrailRow[],
  dayOf: (iso: string) => string,
): readonly TrailLine[] {
  const lines = new Map<string, TrailLine>();
  for (const row of rows) {
    const who = row.own ? 'own' : JSON.stringify(row.roles);
    const key = [dayOf(row.at), row.action, who, row.reason ?? ''].join('\n');
    const held = lines.get(key);
    const what = reads[row.action] ?? changes[row.action] ?? text(row.action, row.action);
    const kind = row.action in reads ? 'read' : 'change';
    const first = held ?? { kind, what, row, times: 0 };
    lines.set(key, { ...first, times: first.times + 1 });
  }
  return [...lines.values()];
}
