import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type IsoDate, isIsoDate } from '../kernel/date.ts';

/** What stands behind the `?` of the address, every value as text. */
export type Search = Readonly<Record<string, string | undefined>>;

/** `a=1&b=` becomes `{ a: '1' }`: an empty value says nothing. */
export function parseSearch(search: string): Record<string, string> {
  const pairs = [...new URLSearchParams(search)].filter(([, value]) => value !== '');
  return Object.fromEntries(pairs);
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const written = new URLSearchParams(kept.map(([name, value]) => [name, String(value)]));
  return written.size === 0 ? '' : `?${written}`;
}

/** The question of a page lives in its address: it can be sent on, and Back goes back. */
export function useAsked(): readonly [Search, (change: Search) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const ask = useCallback(
    (change: Search) => {
      const next = { to: '.', search: (old: Search) => ({ ...old, ...change }), replace: true };
      void navigate(next as unknown as Parameters<typeof navigate>[0]);
    },
    [navigate],
  );
  return [search, ask];
}

/** The unit that a list is asked for; nothing where the address names none. */
export function unitAsked({ unit }: Search): { readonly unit?: number } {
  return /^\d{1,9}$/.test(unit ?? '') ? { unit: Number(unit) } : {};
}

/** The last moment of a day in Shanghai: what was known on it. */
export function endOfDay(day: IsoDate): string {
  return `${day}T23:59:59.999+08:00`;
}

export interface AsOf {
  readonly on?: IsoDate;
  readonly knownAt?: string;
}

/** The day and the knowledge that the page is asked for; nothing for today as known now. */
export function asOfFrom(search: Search): AsOf {
  const { on, known } = search;
  return {
    ...(isIsoDate(on) ? { on } : {}),
    ...(isIsoDate(known) ? { knownAt: endOfDay(known) } : {}),
  };
}

export function useAsOf(): AsOf {
  return asOfFrom(useAsked()[0]);
}
