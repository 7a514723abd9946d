/**
 * What somebody who could not come handed in in writing. Names stand here because the opinion is
 * signed; how those present voted has none.
 */
export interface WrittenOpinion {
  readonly person: string;
  /** Moment at which it was handed in, `2026-07-20T14:30`. */
  readonly at: string;
  readonly says: 'yes' | 'no' | 'abstain';
}

/** Opinions of one question, told apart; a person is counted at most once. */
export interface CountedOpinions {
  readonly inFavour: number;
  /** Handed in when the meeting had begun: none of them counts. */
  readonly late: readonly WrittenOpinion[];
  /** Of persons who came after all, and voted there. */
  readonly ofPresent: readonly WrittenOpinion[];
  /** Taken back by a later one of the same person. */
  readonly replaced: readonly WrittenOpinion[];
}

/**
 * Counts written opinions: only those handed in before the meeting began, never of a person who
 * voted there, and of two by one person the later.
 */
export function countOpinions(
  opinions: readonly WrittenOpinion[],
  startsAt: string,
  present: ReadonlySet<string>,
): CountedOpinions {
  const late = opinions.filter(({ at }) => at >= startsAt);
  const ofPresent = opinions.filter(({ at, person }) => at < startsAt && present.has(person));
  const last = new Map<string, WrittenOpinion>();
  const replaced: WrittenOpinion[] = [];
  for (const opinion of opinions) {
    if (opinion.at >= startsAt || present.has(opinion.person)) continue;
    const before = last.get(opinion.person);
    const isLater = before === undefined || before.at <= opinion.at;
    if (isLater) last.set(opinion.person, opinion);
    if (before !== undefined) replaced.push(isLater ? before : opinion);
  }
  const inFavour = [...last.values()].filter(({ says }) => says === 'yes').length;
  return { inFavour, late, ofPresent, replaced };
}
