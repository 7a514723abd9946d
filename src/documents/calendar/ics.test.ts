import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEntry, icsOf } from './ics.ts';

const entry: CalendarEntry = {
  ...{ id: 'g1', number: 2, day: '2026-12-03', startsAt: '15:00', endsAt: '16:30' },
  ...{
    title: '党员大会；第四季度',
    place: '三楼,会议室',
    about: '第一党支部\n1. 学习',
    cancelled: false,
  },
  changedAt: new Date('2026-12-01T02:00:00Z'),
};
/** Lines put together again where they were folded at 75 octets. */
const linesOf = (...entries: CalendarEntry[]) =>
  icsOf('党组织活动', entries).replaceAll('\r\n ', '').split('\r\n');

test('a gathering has its hours in UTC, its number, and what would break a line escaped', () => {
  const lines = linesOf(entry);
  expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  for (const line of [
    ...['UID:g1@genji', 'SEQUENCE:2', 'DTSTAMP:20261201T020000Z', 'STATUS:CONFIRMED'],
    ...['DTSTART:20261203T070000Z', 'DTEND:20261203T083000Z', 'SUMMARY:党员大会；第四季度'],
    ...['LOCATION:三楼\\,会议室', 'DESCRIPTION:第一党支部\\n1. 学习'],
  ]) {
    expect(lines).toContain(line);
  }
});

test.each<[string, Partial<CalendarEntry>, string[]]>([
  ['no hour: the whole day', { startsAt: null, endsAt: null }, ['DTSTART;VALUE=DATE:20261203']],
  ['no end: an hour', { endsAt: null }, ['DTSTART:20261203T070000Z', 'DTEND:20261203T080000Z']],
  ['an end before the start is none', { endsAt: '14:59' }, ['DTEND:20261203T070000Z']],
  ['before eight it is yesterday in UTC', { startsAt: '07:30' }, ['DTSTART:20261202T233000Z']],
  ['cancelled', { cancelled: true }, ['STATUS:CANCELLED']],
])('%s', (_, of, expected) => {
  const lines = linesOf({ ...entry, ...of });
  expect(expected.filter((line) => !lines.includes(line))).toEqual([]);
});

test('no line is longer than 75 octets', () => {
  const text = icsOf('党组织活动', [{ ...entry, about: '学习'.repeat(300) }]);
  const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
  expect(longest).toBeLessThanOrEqual(75);
});

test('whatever a title says, it adds no property and no part to the calendar', () => {
  const names = (of: Partial<CalendarEntry>) =>
    linesOf({ ...entry, ...of }).map((line) => line.split(/[:;]/, 1)[0]);
  const usual = names({});
  const lead = fc.constantFrom('\r\n', '\n', '\r', '\\n', '\u2028', ';', ',', ':', '"', '=', '');
  const evil = fc.constantFrom('BEGIN:VALARM', 'ATTACH:http://x', 'END:VEVENT', 'X-A;B=C:D');
  const words = fc.tuple(fc.string(), lead, evil, lead, fc.string({ unit: 'binary' }));
  const property = fc.property(words, (parts) => {
    const said = parts.join('');
    expect(names({ title: said, place: said || 'x', about: said })).toEqual(usual);
  });
  fc.assert(property, { seed: 20_261_127, numRuns: 500 });
});
