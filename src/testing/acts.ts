import type { Page } from 'playwright-core';

/** What a person did at a page, by kind. */
export interface Acts {
  /** Presses of a pointer. */
  readonly presses: number;
  /** Focused fields whose value changed, those of the words of the minutes left out. */
  readonly fields: number;
  /** Enter or Space on something that it activates. */
  readonly keys: number;
}

export function total({ presses, fields, keys }: Acts): number {
  return presses + fields + keys;
}

/**
 * Counts what a person does from now on, through every page that follows. The words of minutes are
 * left out: nobody can write them with fewer keys.
 */
export async function countActs(page: Page): Promise<() => Promise<Acts>> {
  await page.addInitScript(watch);
  await page.evaluate(watch);
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem('acts') ?? 'null'));
}

/** Runs in the browser: what it names must stand inside. */
function watch(): void {
  const acts = JSON.parse(
    sessionStorage.getItem('acts') ?? '{"presses":0,"fields":0,"keys":0}',
  ) as Record<'presses' | 'fields' | 'keys', number>;
  const count = (kind: keyof typeof acts) => {
    acts[kind] += 1;
    sessionStorage.setItem('acts', JSON.stringify(acts));
  };
  sessionStorage.setItem('acts', JSON.stringify(acts));
  const isField = (one: EventTarget | null): one is HTMLInputElement | HTMLTextAreaElement =>
    one instanceof HTMLTextAreaElement ||
    (one instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(one.type));
  const isWords = ({ id }: HTMLElement) => /_content_/.test(id);
  let changed: EventTarget | null = null;
  const listen = (kind: string, heard: (event: Event) => void) =>
    document.addEventListener(kind, heard, true);
  listen('pointerdown', () => count('presses'));
  listen('input', ({ target }) => {
    if (target === changed || !isField(target) || isWords(target)) return;
    changed = target;
    count('fields');
  });
  listen('focusout', () => {
    changed = null;
  });
  listen('keydown', (event) => {
    const { key, target } = event as KeyboardEvent;
    const isSpace = key === ' ' && !isField(target);
    if (key === 'Enter' || isSpace) count('keys');
  });
}
