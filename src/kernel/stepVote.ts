import type { StepVote } from './facts.ts';
import type { Tally } from './votes.ts';
import { countOpinions } from './writtenOpinions.ts';

/** What a record of a vote counts, written opinions told apart; null where a number is missing. */
export function tallyOf(vote: StepVote): Tally | null {
  const { entitled, present, yes, no, abstain, invalid, issued, returned } = vote;
  if (entitled === undefined || present === undefined || yes === undefined) return null;
  const opinions = vote.opinions ?? [];
  if (opinions.length > 0 && vote.startsAt === undefined) return null;
  const there = new Set(vote.attendance ?? []);
  const signed = countOpinions(opinions, vote.startsAt ?? '', there).inFavour;
  const written = signed + (vote.written ?? 0);
  return {
    ...{ entitled, present, yes, no: no ?? 0, abstain: abstain ?? 0 },
    ...(written > 0 ? { written } : {}),
    ...(invalid === undefined ? {} : { invalid }),
    ...(issued === undefined ? {} : { issued }),
    ...(returned === undefined ? {} : { returned }),
  };
}
