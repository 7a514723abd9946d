import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { accountStatus } from './account/problems.ts';
import type { ProblemDocument } from './contract/common.ts';

/** The only place that decides an HTTP status: by code here, by noun in the two lists below. */
export const statuses: Readonly<Record<string, number>> = {
  ...accountStatus,
  'request/malformed': 400,
  'request/too-large': 413,
  'account/signed-out': 401,
  'access/refused': 403,
  'account/foreign-origin': 403,
  'record/not-found': 404,
  'record/changed': 409,
  'record/other-content': 409,
  'record/taken': 409,
  'account/taken': 409,
  'account/own-sheet': 409,
  'account/nobody': 422,
  'account/nobody-waits': 409,
  'account/taken-meanwhile': 409,
  'record/later-edits': 409,
  'unit/unknown': 404,
  'file/too-large': 413,
  'file/cut-off': 400,
  'file/twice': 409,
  'arrival/code-renewed': 410,
  'file/already-voided': 409,
  'file/taken-away': 410,
  'file/missing': 410,
  'check/nothing-to-check': 422,
  'check/no-book': 422,
  'check/too-many-books': 422,
  'check/too-slow': 422,
  'check/too-heavy': 422,
  'check/too-often': 429,
  'check/busy': 503,
  'import/not-open': 409,
  'import/not-committed': 409,
  'import/moved': 409,
  'import/twice': 409,
  'import/steps-rest': 409,
  'import/unit-in-use': 409,
  'import/out-of-reach': 403,
  'import/busy': 503,
  'ledger/already-posted': 409,
  'ledger/already-reversed': 409,
  'ledger/no-such-book': 404,
  'ledger/not-asked': 409,
  'ledger/not-yours': 403,
  'ledger/other-content': 409,
  'ledger/no-rate': 409,
  'report/taken': 409,
  'report/closed': 409,
  'report/not-yet': 409,
  'report/sent': 409,
  'waiver/over': 409,
  'term/same-day': 409,
  'correction/answered': 409,
  'correction/has-account': 409,
  'case/not-yours': 403,
  'case/own': 403,
  'case/unit-records-it': 403,
  'case/open-already': 409,
  'case/closed-already': 409,
  'case/step-takes-back': 409,
  'setup/done': 409,
  'storage/full': 503,
  'storage/away': 503,
  'storage/unsure': 503,
  'server/fault': 500,
};

/** Nouns whose problems are 422 where nothing else is said: the content is to be mended. */
export const unprocessable: readonly string[] = [
  'activity',
  'archive',
  'arrival',
  'audit',
  'case',
  'cell',
  'correction',
  'credit-code',
  'duty',
  'file',
  'filter',
  'form',
  'grant',
  'id-number',
  'import',
  'ledger',
  'membership',
  'mobile',
  'money',
  'notice',
  'person',
  'place',
  'position',
  'print',
  'report',
  'roster',
  'setting',
  'table',
  'template',
  'term',
  'unit',
  'vote',
  'waiver',
  'workbook',
];

/** Nouns, and single problems, that only a terminal or a page says: they never have a status. */
export const unanswered: readonly string[] = [
  'amount',
  'backup',
  'check',
  'database',
  'demo',
  'explain',
  'export',
  'folder',
  'restore',
  'second-place',
  'serve',
  'sign-in',
  'web',
  'storage/too-old',
  'storage/unknown-handle',
  'storage/unsafe-role',
  'storage/unsafe-setting',
  'account/unknown',
];

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Refused',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  422: 'Cannot be processed',
  429: 'Too many tries',
  500: 'Server fault',
  503: 'Unavailable',
};

/** @returns null where nobody answers a request with it, undefined where nobody has decided */
export function decidedStatus(code: string): number | null | undefined {
  const [noun = ''] = code.split('/');
  if (code in statuses) return statuses[code];
  if (unanswered.includes(code) || unanswered.includes(noun)) return null;
  return unprocessable.includes(noun) ? 422 : undefined;
}

export function statusOf(code: string): number {
  return decidedStatus(code) ?? 422;
}

/** RFC 9457: the worst status of the problems, and all of them. */
export function problemDocument(
  problems: readonly Problem[],
  states: { readonly yours?: unknown; readonly theirs?: unknown } = {},
): ProblemDocument {
  const status = Math.max(...problems.map((problem) => statusOf(problem.code)));
  return {
    type: `urn:genji:problem:${problems[0]?.code ?? 'server/fault'}`,
    title: titles[status] ?? 'Problem',
    status,
    problems: problems.map(({ code, message, cure, at }) => ({
      code,
      message,
      cure,
      ...(at === undefined ? {} : { at }),
    })),
    ...states,
  };
}

export const signedOut: Problem = {
  code: 'account/signed-out',
  message: text('您还没有登录，或登录已过期。', 'You are not signed in, or the session ended.'),
  cure: text('请重新登录；已填写的内容不会丢失。', 'Sign in again; what you typed is kept.'),
};

/** Says that it may not be, never whether the thing exists. */
export const refused: Problem = {
  code: 'access/refused',
  message: text('您没有这项操作在该单位的权限。', 'You may not do this for that unit.'),
  cure: text(
    '如确需办理，请向本单位党务干部或安全管理员申请授权。',
    'If you need to, ask the party-affairs cadre or the security administrator for a grant.',
  ),
};

export const notFound: Problem = {
  code: 'record/not-found',
  message: text('没有找到这条记录，或不在您的权限范围内。', 'No such record within your reach.'),
  cure: text('请从列表中重新打开。', 'Open it again from its list.'),
};

export const changed: Problem = {
  code: 'record/changed',
  message: text(
    '您编辑期间，另一人已保存了这条记录。',
    'Somebody else saved this record while you were editing it.',
  ),
  cure: text(
    '请对照两份内容，决定保留哪一份后再保存；您填写的内容没有丢失。',
    'Compare the two and save again; nothing that you typed is lost.',
  ),
};

export const storageFull: Problem = {
  code: 'storage/full',
  message: text('服务器磁盘已满，本次没有保存。', 'The server’s disk is full; nothing was saved.'),
  cure: text(
    '请稍后重试，并通知系统管理员清理磁盘；腾出空间后会自动恢复。',
    'Try again later and tell the system administrator; it resumes by itself.',
  ),
};

export const storageAway: Problem = {
  code: 'storage/away',
  message: text('数据库暂时没有响应，本次没有保存。', 'The database does not answer right now.'),
  cure: text('请稍候片刻再试；内容仍在页面上。', 'Wait a moment and try again.'),
};

export const storageUnsure: Problem = {
  code: 'storage/unsure',
  message: text(
    '保存时与数据库的连接中断，无法确认是否已经保存。',
    'The database went away while it saved: it may be saved or not.',
  ),
  cure: text(
    '请稍候再按一次保存：同样的内容不会重复保存；提示已有更新时，对照后再定。',
    'Wait a moment and save again: the same content is never saved twice.',
  ),
};

export const serverFault: Problem = {
  code: 'server/fault',
  message: text('服务器出错，本次没有保存。', 'The server failed; nothing was saved.'),
  cure: text(
    '请把时间和操作告诉系统管理员，日志中有这次错误的编号。',
    'Tell the system administrator when it happened; the log has its number.',
  ),
};

export function malformed(at: string, zh: string, en: string): Problem {
  return {
    code: 'request/malformed',
    message: text(zh, en),
    cure: text('请更正标出的一项后重试。', 'Correct the marked field and try again.'),
    at,
  };
}

/** Nobody can type such a text, so nothing that somebody wrote is refused. */
export const unreadable = (at: string): Problem =>
  malformed(
    at,
    '文字中含有无法保存的字符（空字符或半个字符）。',
    'The text holds a character that cannot be kept (NUL, or half a character).',
  );

export function laterEdits(count: number): Problem {
  return {
    code: 'record/later-edits',
    message: text(
      `此后还有${count}项变动建立在它之上，不能直接撤销。`,
      `${count} later changes rest on it.`,
    ),
    cure: text('请先撤销后来的变动。', 'Take the later ones back first.'),
  };
}
