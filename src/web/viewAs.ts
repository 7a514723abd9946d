import type { ReplyOf } from '../api/contract/index.ts';
import { text } from '../kernel/text.ts';
import { Refusal } from './refusal.ts';

export type View = ReplyOf<'GET /api/accounts/:account/view'>;

/**
 * Whose pages are looked at without content. Kept in this page's memory alone: with the page it is
 * gone, and nothing that was asked meanwhile ever left the browser.
 */
let current: View | null = null;

export function viewed(): View | null {
  return current;
}

export function beginView(view: View): void {
  current = view;
}

/** Of the own session, whoever is looked at: how long it may stay silent. */
const own = ['GET /api/account/me'];

/**
 * The empty answer to an operation while somebody else's pages are looked at; null: ask the server.
 *
 * @throws Refusal for everything that would change or fetch something
 */
export function emptyAnswer(key: string): Response | null {
  if (current === null || own.includes(key)) return null;
  const answer = current.answers[key];
  if (!key.startsWith('GET ') || answer === undefined) throw seenOnly();
  return new Response(JSON.stringify(answer));
}

function seenOnly(): Refusal {
  return new Refusal(403, [
    {
      code: 'web/seen-only',
      message: text(
        '现在看到的是别人的界面，没有内容，也不能办理。',
        'These are somebody else’s pages, without content; nothing is done from here.',
      ),
      cure: text('请先点上方的“退出界面查看”。', 'Leave them first, at the top of the page.'),
    },
  ]);
}
