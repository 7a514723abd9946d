import { createHash } from 'node:crypto';
import type { Column, Paper } from '../documents/paper/paper.ts';
import { type Text, text } from '../kernel/text.ts';
import type { IssuedSlip } from './services.ts';
import { minuteInShanghai } from './shanghai.ts';

export interface NamedSlip extends IssuedSlip {
  readonly name: string;
}

const column = (key: string, zh: string, en: string): Column => {
  return { key, label: text(zh, en), weight: 1 };
};

/** One strip a person, to be cut out, sealed and handed over. */
export function slipsPaper(
  slips: readonly NamedSlip[],
  unitName: string,
  footer: Paper['footer'],
): Paper & { readonly title: Text } {
  return {
    layout: 'code-slips',
    title: text('账号激活条', 'Slips with one-time codes'),
    organisation: unitName,
    meta: [],
    ...{ agenda: null, attendance: null, sections: [], votes: null, resolutions: null },
    table: {
      columns: [
        column('name', '姓名', 'Name'),
        column('username', '用户名', 'User name'),
        column('code', '激活码', 'Code'),
        column('until', '有效期至', 'Valid until'),
      ],
      rows: slips.map(({ name, username, code, expiresAt }) => [
        ...[name, username, code, minuteInShanghai(expiresAt)],
      ]),
    },
    signatures: [],
    footer,
  };
}

/** Of who is on the paper and until when; never of a code. */
export function hashOf(slips: readonly NamedSlip[]): string {
  const said = slips.map(({ username, expiresAt }) => [username, expiresAt.toISOString()]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
