import type { IsoDate } from '../../kernel/date.ts';
import { addDays } from '../../kernel/date.ts';
import { dayWords, momentWords, spanWords } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';

/** A day in words; a dash of the reader's language where there is none. */
export function Day({ day }: { readonly day: IsoDate | null | undefined }) {
  const { language } = useSpeech();
  if (day === null || day === undefined) return <span className="faint">—</span>;
  return <time dateTime={day}>{dayWords(day, language)}</time>;
}

export function Moment({ at }: { readonly at: string }) {
  const { language } = useSpeech();
  return <time dateTime={at}>{momentWords(at, language)}</time>;
}

/** A half-open period, told by its last day. */
export function Span(period: { readonly from: IsoDate; readonly to: IsoDate | null }) {
  const { language } = useSpeech();
  const last = period.to === null ? null : addDays(period.to, -1);
  return <span>{spanWords(period.from, last, language)}</span>;
}
