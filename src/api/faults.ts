import type { ErrorObject } from 'ajv';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { CommitUnsure, isAway } from '../store/patience.ts';
import { SessionEnded } from '../store/transaction.ts';
import { emergencyFaults } from './emergencyProblems.ts';
import { twice } from './importProblems.ts';
import { pathOf } from './input.ts';
import {
  malformed,
  refused,
  serverFault,
  signedOut,
  storageAway,
  storageFull,
  storageUnsure,
} from './problems.ts';
import { holdsRole } from './rosterMergeProblems.ts';

/** What an exception means to a reader. What is not known here is our fault and says so. */
export function faultProblem(error: unknown): readonly [Problem, ...Problem[]] {
  if (error instanceof SessionEnded) return [signedOut];
  if (error instanceof CommitUnsure) return [storageUnsure];
  const { validation, code, constraint, statusCode } = error as {
    validation?: ErrorObject[];
    code?: string;
    constraint?: string;
    statusCode?: number;
  };
  if (validation !== undefined) return ofInput(validation);
  if (statusCode === 413) return [tooLarge];
  if (statusCode !== undefined && statusCode < 500) {
    return [malformed('', '请求的格式不对。', 'The request is malformed.')];
  }
  return [ofDatabase(code ?? '', constraint) ?? (isAway(error) ? storageAway : serverFault)];
}

function ofDatabase(code: string, constraint: string | undefined): Problem | undefined {
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return storageFull;
  if (code === '42501') return refused;
  if (code === 'GJ423') return offices;
  if (code === 'GJ424') return holdsRole;
  if (code === 'GJ426') return lendsTooMuch;
  if (constraint === 'one_branch_at_a_time') return twoBranches;
  if (constraint === 'import_batch_once') return twice;
  if (code === '23P01' || code === '23505') return taken;
  return emergencyFaults[code];
}

function ofInput(errors: readonly ErrorObject[]): readonly [Problem, ...Problem[]] {
  const [first, ...rest] = errors.map((error) => ofField(error, pathOf(error)));
  return [first ?? malformed('', '请求的格式不对。', 'The request is malformed.'), ...rest];
}

function ofField({ keyword, params, message }: ErrorObject, at: string): Problem {
  if (keyword === 'format' && params.format === 'date') {
    return malformed(at, `“${at}”不是日历上有的日子。`, `“${at}” is no day of the calendar.`);
  }
  return malformed(
    at,
    `“${at || '请求'}”不合要求：${message ?? keyword}。`,
    `“${at || 'request'}”: ${message ?? keyword}.`,
  );
}

const tooLarge: Problem = {
  code: 'request/too-large',
  message: text('文件超过 10 MB。', 'The file is larger than 10 MB.'),
  cure: text('请拆分后分次导入。', 'Split it and import the pieces.'),
};

const lendsTooMuch: Problem = {
  code: 'grant/lends-too-much',
  message: text(
    '只能请人代行自己现有的职责，不超过其有效期；管理员职责和限期角色不能代行。',
    'Only a role that one holds can be lent, within its days; none of an administrator, none for a few days.',
  ),
  cure: text(
    '请核对日期；原授权已经终止的，这项代行也不能再批准。',
    'Check the days; where the grant itself has ended, this cannot be approved any more.',
  ),
};

const offices: Problem = {
  code: 'grant/conflicting-roles',
  message: text('此人已有的角色与这一授权不能并存。', 'This grant may not meet the roles held.'),
  cure: text(
    '系统、安全、审计三类管理员须由三人分任，且都不兼业务角色：请换人，或先终止原授权。',
    'The three administrators are three people without a business role: choose somebody else.',
  ),
};

const twoBranches: Problem = {
  code: 'membership/two-branches',
  message: text(
    '此人在这段时间的组织关系已在另一个党支部。',
    'In this time the person belongs to another branch.',
  ),
  cure: text(
    '请用“转接”，或登记为“参加活动不隶属”。',
    'Transfer the person, or list the person as attending.',
  ),
};

const taken: Problem = {
  code: 'record/taken',
  message: text('与已有的记录冲突：同一时间已有一条。', 'It clashes with a record that exists.'),
  cure: text('请刷新后核对已有的记录。', 'Reload and look at the record that is there.'),
};
