import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { IsoDate } from '../../kernel/date.ts';

/** Something at a time and place, as a calendar program shows it. */
export interface CalendarEntry {
  /** The same for every state of it, so that a change moves it and makes no second one. */
  readonly id: string;
  /** Counts its states from 1. */
  readonly number: number;
  readonly day: IsoDate;
  /** `HH:MM` in Shanghai; null: a whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string;
  readonly place: string | null;
  readonly about: string;
  readonly cancelled: boolean;
  readonly changedAt: Date;
}

const hour = 3_600_000;

/** A calendar as iCalendar text (RFC 5545). */
export function icsOf(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Genji', product: 'Genji' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const entry of entries) {
    calendar.createEvent({
      ...timeOf(entry),
      id: `${entry.id}@genji`,
      sequence: entry.number,
      stamp: entry.changedAt,
      summary: entry.title,
      location: entry.place,
      description: entry.about,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** Told in UTC, which needs no table of zones: Shanghai has had no summer time since 1991. */
function timeOf({ day, startsAt, endsAt }: CalendarEntry) {
  if (startsAt === null) return { start: new Date(`${day}T00:00:00Z`), allDay: true };
  const start = instantOf(day, startsAt);
  const end = endsAt === null ? new Date(start.getTime() + hour) : instantOf(day, endsAt);
  return { start, end: end > start ? end : start };
}

function instantOf(day: IsoDate, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}
