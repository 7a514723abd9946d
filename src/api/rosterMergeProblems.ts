import type { Marks } from '../engines/org/merge.ts';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const sameFile: Problem = {
  code: 'person/same-file',
  message: text('两份资料是同一份。', 'The two files are one and the same.'),
  cure: text('请选另一份资料。', 'Choose another file.'),
  at: 'gone',
};

export function hasAccount(name: string): Problem {
  return {
    code: 'person/has-account',
    message: text(
      `要并入的那份“${name}”开有账号，并入后此人将看不到自己的资料。`,
      `The file of “${name}” that would go has an account; its owner would lose sight of the record.`,
    ),
    cure: text('请改为保留那一份，把另一份并入它。', 'Keep that file and merge the other into it.'),
    at: 'gone',
  };
}

export const holdsRole: Problem = {
  code: 'person/holds-role',
  message: text('要并入的那份资料上有授权。', 'The file that would go holds a role.'),
  cure: text(
    '请改为保留那一份，或由安全管理员先终止其授权。',
    'Keep that file, or have the security administrator end the grant first.',
  ),
  at: 'gone',
};

const names: Readonly<Record<keyof Marks, readonly [string, string]>> = {
  idNumber: ['身份证号', 'ID number'],
  policeNumber: ['警号', 'police number'],
  bornOn: ['出生日期', 'birth date'],
};

export function notOnePerson(differ: readonly (keyof Marks)[]): Problem {
  const zh = differ.map((mark) => names[mark][0]).join('、');
  const en = differ.map((mark) => names[mark][1]).join(', ');
  return {
    code: 'person/not-one-person',
    message: text(`两份资料的${zh}不同，不是同一个人。`, `The two files differ in ${en}.`),
    cure: text(
      '确是同一人、其中一份填错的，请先更正那一份，再合并。',
      'If one of them is wrong, amend it first; otherwise they are two persons.',
    ),
    at: 'gone',
  };
}
