import { createHash } from 'node:crypto';
import type { Paper } from '../documents/paper/paper.ts';
import { outside } from '../engines/org/link.ts';
import { addDays, dateOf, earlier, type IsoDate } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { unitOfGathering } from '../store/activity.ts';
import { canonical } from './activityDraft.ts';
import type { Definitions } from './definitions.ts';
import { chaptersOf } from './handbookEntries.ts';
import { decisionsList, gapsList, membersList, officersList, planList } from './handbookLists.ts';
import { type BookUnit, type HandbookSource, handbookSource } from './handbookSource.ts';
import { fileName, footerOf, paperTypes, printed } from './paperOut.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

type Key = 'GET /api/handbook';

const handbook = route('GET /api/handbook', ['activity.read', 'roster.read'], async (ask) => {
  const { query, services, tx } = ask;
  for (const action of ['activity.read', 'roster.read']) {
    const allowed = await ask.allow(action, query.unit);
    if (!allowed.ok) return allowed;
  }
  const found = await unitOf(ask);
  if (!found.ok) return found;
  const { unit, on } = found.value;
  const source = await handbookSource(ask, unit, query.year, on);
  if (!source.ok) return source;
  const { format, language = 'zh' } = query;
  const unsigned = handbookOf(source.value, services.definitions);
  const hash = createHash('sha256').update(canonical(unsigned)).digest('hex');
  const paper = { ...unsigned, footer: await footerOf(tx, { version: null, hash }) };
  const file = await printed(paper, format, language);
  if (!file.ok) return file;
  const object = { type: 'unit', id: String(query.unit) };
  const persons = source.value.people.length;
  const about = { paper: 'handbook', year: query.year, format, persons };
  const detail = { ...about, held: source.value.held.length };
  await ask.audit({ action: 'activity.export', object, unit: query.unit, detail });
  const name = fileName([String(query.year), unit.name, paper.title[language]]);
  return done<Key>({ file: `${name}.${format}`, type: paperTypes[format], bytes: file.value });
});

interface Found {
  readonly unit: BookUnit;
  readonly on: IsoDate;
}

/** The unit on the last day of the year, or of its life, or today, whichever comes first. */
async function unitOf({ tx, query, services, today }: Ask<Key>): Promise<Result<Found>> {
  const last = earlier(dateOf(query.year, 12, 31), today);
  const row = await unitOfGathering(tx, query.unit, last);
  const kind = row && services.definitions.kinds.get(row.kind);
  if (row === undefined || kind === undefined) return fail(notFound);
  const on = row.to === null ? last : earlier(last, addDays(row.to, -1));
  const named = { ...row, id: String(query.unit), successor: null };
  const [first] = outside(named, { from: on, to: null }, 'year');
  if (first !== undefined) return fail(first);
  const { name, numberOnly } = row;
  return ok({ unit: { unit: query.unit, name, kind: kind.name, numberOnly }, on });
}

/** The book without its footer, which holds its own hash. */
function handbookOf(source: HandbookSource, definitions: Definitions) {
  const { unit, year } = source;
  const title = text(`${unit.kind.zh}工作手册`, `Handbook of the ${unit.kind.en}`);
  return {
    layout: 'handbook',
    title,
    organisation: unit.name,
    meta: [],
    ...{ agenda: null, attendance: null, sections: [], votes: null, resolutions: null },
    table: null,
    book: {
      cover: text(`${year}年度`, String(year)),
      front: [
        membersList(source, definitions),
        officersList(source, definitions),
        planList(source, definitions),
      ],
      chapters: chaptersOf(source, definitions.activities.values()),
      back: [decisionsList(source, definitions), gapsList(source)],
    },
    signatures: [],
  } as const satisfies Omit<Paper, 'footer'>;
}

export const handbookRoutes: readonly Route[] = [handbook];
