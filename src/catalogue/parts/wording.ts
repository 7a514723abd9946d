import type { ActivityFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import committeeMeeting from './committeeMeeting.ts';

/** One wrong word (domain.md 18.4): where it is looked for, of which records, what to write. */
interface WrongWord {
  readonly pattern: RegExp;
  readonly where: 'title' | 'anywhere' | 'resolutions';
  readonly of: 'every-record' | 'records-of-branches' | 'committee-meetings';
  readonly instead: string;
}

const inTitle = { where: 'title', of: 'every-record' } as const;
const ofBranches = { where: 'title', of: 'records-of-branches' } as const;
const anywhere = { where: 'anywhere', of: 'every-record' } as const;

/** Of something else that a title may speak of: its spirit, its report, delegates to it. */
const notOfOthers = '(?!.*(?:学习|传达|贯彻|宣讲|出席|推荐|选举|迎接|庆祝|精神|通报|代表大会代表))';

/**
 * A word is here only where it is wrong whatever the context; 缴纳党费 is usual and none of them.
 */
const words: readonly WrongWord[] = [
  {
    pattern: /党?支部委员会委员会议?/,
    ...inTitle,
    instead: '支部委员会会议',
  },
  {
    pattern: new RegExp(`^${notOfOthers}.*(?:党员代表大会|党代会)`),
    ...ofBranches,
    instead: '支部党员大会',
  },
  {
    pattern: new RegExp(`^${notOfOthers}.*民主生活会`),
    ...ofBranches,
    instead: '组织生活会',
  },
  {
    pattern: /支部(?:党员)?大会会议(?!记录|纪要|室|议程|材料|通知)/,
    ...inTitle,
    instead: '支部党员大会',
  },
  {
    pattern: /支部会(?=$|记录|[(:,、])/,
    ...inTitle,
    instead: '支部党员大会或支部委员会会议',
  },
  {
    pattern: /三会一课["”]?会议/,
    ...inTitle,
    instead: '会议的具体名称',
  },
  {
    pattern: /转为党员(?:会议|大会)/,
    ...inTitle,
    instead: '预备党员转正',
  },
  {
    pattern: /支委(?:会)?(?:\(扩大\)|扩大)会议?|支部委员会(?:\(扩大\)|扩大)会议?/,
    where: 'title',
    of: 'committee-meetings',
    instead: '支部委员会会议（其他人列席）',
  },
  { pattern: /积极份子/, ...anywhere, instead: '入党积极分子' },
  // 总支委员 holds a seat in a general branch; 支委员会 is another slip.
  { pattern: /(?<!总)支委员(?!会)/, ...anywhere, instead: '支部委员' },
  {
    pattern: /接受(?:(?!培养|教育|考察|考验|组织|帮助|成为|被)[^,。;\n]){1,30}为(?:中共)?预备党员/,
    ...anywhere,
    instead: '接收……为预备党员',
  },
  {
    pattern: /吸收[^,。;\n]{1,30}为(?:中共)?正式党员/,
    ...anywhere,
    instead: '批准……转为正式党员',
  },
  {
    pattern: /(?:民主评议|党员评议|评议党员)[^,。;\n]{0,12}等级/,
    ...anywhere,
    instead: '等次',
  },
  {
    pattern: /^(?!.*(?:上级|党委|批复|通知|决定)).*任命[^,。;\n]{0,20}书记/m,
    where: 'resolutions',
    of: 'records-of-branches',
    instead: '选举产生（必要时由上级指派）',
  },
];

/** No wrong word is without one of these; most records have none of them. */
const signs = [
  ...[
    '委员会委员',
    '代表大会',
    '党代会',
    '民主生活会',
    '大会会议',
    '支部会',
    '三会一课',
    '转为党员',
  ],
  ...['扩大', '积极份子', '支委员', '接受', '吸收', '等级', '任命'],
];
const sign = new RegExp(signs.map((one) => [...one].join('\\s*')).join('|'));

/** What a record calls things wrongly, each with what to write instead. */
export function wrongWords(record: ActivityFact, isOfBranch: boolean): readonly Text[] {
  const { title, agenda, gist, resolutions } = record;
  const all = [title, gist, ...(agenda ?? []), ...(resolutions ?? [])];
  if (!all.some((some) => some && sign.test(some))) return [];
  return words.flatMap(({ pattern, where, of, instead }) => {
    if (of === 'records-of-branches' && !isOfBranch) return [];
    if (of === 'committee-meetings' && record.handle !== committeeMeeting.id) return [];
    const found = pattern.exec(wordsAt(record, where))?.[0];
    if (found === undefined) return [];
    const shown = found.slice(0, 30);
    const en = `“${shown}” should read “${instead.normalize('NFKC').replace(/…+/, '...')}”`;
    return [text(`“${shown}”应写作“${instead}”`, en)];
  });
}

function wordsAt(record: ActivityFact, where: WrongWord['where']): string {
  const { title, agenda, gist, resolutions } = record;
  const all = {
    title: [title ?? ''],
    resolutions: resolutions ?? [],
    anywhere: [title ?? '', ...(agenda ?? []), gist ?? '', ...(resolutions ?? [])],
  };
  return all[where]
    .join('\n')
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '');
}
