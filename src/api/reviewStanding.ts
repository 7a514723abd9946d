import {
  asksHost,
  type HostGround,
  isDrawn,
  ledWithoutCommittee,
  type ReviewStanding,
  type ReviewState,
  reviewStanding,
} from '../engines/activity/review.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { FactSet } from '../kernel/facts.ts';
import { resolve } from '../kernel/setting.ts';
import { type SavedGathering, unitOfGathering } from '../store/activity.ts';
import {
  listReviews,
  type ReviewLine,
  type ReviewRow,
  type ReviewWish,
  wroteIt,
} from '../store/activityReview.ts';
import { postsOn } from '../store/org.ts';
import { settingChain, settingFacts } from '../store/setting.ts';
import type { Tx } from '../store/transaction.ts';
import type { Definitions } from './definitions.ts';
import type { Services } from './services.ts';

interface Asking {
  readonly tx: Tx;
  readonly services: Pick<Services, 'definitions'>;
}

/** What the table of `engines/activity/review.ts` is asked with. */
export async function hostGround(
  { tx, services }: Asking,
  saved: SavedGathering,
  reviews: readonly ReviewRow[],
): Promise<HostGround> {
  const { id, unit, heldOn, host, status, version } = saved;
  const kind = (await unitOfGathering(tx, unit, heldOn))?.kind ?? '';
  const offices = await postsOn(tx, unit, { on: heldOn, knownAt: null });
  const { standing } = services.definitions.kinds.get(kind) ?? {};
  return {
    recorded: status === 'recorded',
    withoutCommittee: ledWithoutCommittee(standing, offices),
    host,
    hostWrote: host !== null && (await wroteIt(tx, id, host)),
    said: reviews.find((one) => one.version === version)?.verdict ?? null,
  };
}

/** Where one record stands; null where there is nothing to review. */
export async function standingOf(
  asking: Asking,
  saved: SavedGathering,
  ground: HostGround,
): Promise<ReviewStanding | null> {
  if (!ground.recorded) return null;
  const said = ground.said ?? (asksHost(ground) ? 'host' : 'waiting');
  const draws = await drawingOf(asking, [saved]);
  return reviewStanding(said, draws(saved));
}

type Drawn = Pick<ReviewLine, 'id' | 'version' | 'unit' | 'heldOn'>;

/**
 * Whether each of these is in the sample, by the share that held on its day. Where no share was in
 * force there is no sample: its host is asked, and nobody else.
 */
async function drawingOf(
  { tx, services }: Asking,
  records: readonly Drawn[],
): Promise<(one: Drawn) => boolean> {
  const decided = new Map<IsoDate, Pick<FactSet, 'settings' | 'above'>>();
  for (const on of new Set(records.map(({ heldOn }) => heldOn))) {
    const units = records.flatMap(({ unit, heldOn }) => (heldOn === on ? [unit] : []));
    decided.set(on, await settingFacts(tx, units, { on, knownAt: null }));
    // Nothing was ever decided: one answer for all days.
    if (decided.get(on)?.settings === undefined) break;
  }
  return ({ id, version, unit, heldOn }) => {
    const share = shareOf(services.definitions, decided.get(heldOn) ?? {}, unit, heldOn);
    return isDrawn(id, version, share);
  };
}

function shareOf(
  { reviewTerms }: Definitions,
  { settings = [], above }: Pick<FactSet, 'settings' | 'above'>,
  unit: number,
  on: IsoDate,
): number {
  const share = resolve(reviewTerms.sample, settings, { on, chain: settingChain(unit, above) });
  return share.state === 'value' ? share.value : 0;
}

export interface StandingLine extends ReviewLine {
  readonly sample: boolean;
}

export type StandingWish = Omit<ReviewWish, 'said' | 'drawnBelow'> & {
  readonly state: ReviewState;
};

/** The largest share that anybody ever decided: what is drawn above it is in no sample. */
async function mostDrawn({ tx, services }: Asking): Promise<number> {
  const { sample } = services.definitions.reviewTerms;
  const { settings = [] } = await settingFacts(tx, [], { on: tx.access.today, knownAt: null });
  const decided = settings.flatMap(({ key, value }) => (key === sample.key ? [Number(value)] : []));
  return Math.max(...decided, ...(sample.default ?? []).map(({ value }) => value ?? 0));
}

/**
 * Records that stand there, newest first. What the host is asked for, and what the host confirmed,
 * waits for a reviewer where it is drawn. By which share, the engine says and not the database, so
 * pages are read until enough lines stand there or none are left.
 */
export async function standingLines(
  asking: Asking,
  { state, before, ...wish }: StandingWish,
): Promise<readonly StandingLine[]> {
  const found: StandingLine[] = [];
  const drawnBelow = state === 'waiting' ? await mostDrawn(asking) : 0;
  for (let from = before; ; ) {
    const page = await listReviews(asking.tx, { ...wish, said: [state], drawnBelow, before: from });
    const draws = await drawingOf(asking, page);
    for (const line of page) {
      const { state: stands, sample } = reviewStanding(line.said, draws(line));
      if (stands === state) found.push({ ...line, sample });
    }
    const last = page.at(-1);
    if (found.length >= wish.limit) return found.slice(0, wish.limit);
    if (last === undefined || page.length < wish.limit) return found;
    from = last;
  }
}
