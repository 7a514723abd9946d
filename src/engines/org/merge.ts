import { intersection, type Period } from '../../kernel/period.ts';

/** A line of a roster: somebody's place in a unit over `[from, to)`. */
export interface Place extends Period {
  readonly unit: number;
  readonly standing: 'member' | 'participant' | 'known';
}

/** A post held over `[from, to)`. */
export interface Seat extends Period {
  readonly unit: number;
  readonly post: string;
}

/**
 * What the kept person takes over of the lines of the one who is the same person. Nobody stands
 * twice: a day on which the kept person has that place already, or another membership, stays as it
 * is; taking part where one is a member says nothing new.
 */
export function placesToTake<P extends Place>(kept: readonly Place[], gone: readonly P[]): P[] {
  const members = gone.filter((line) => line.standing === 'member');
  const taken = members.flatMap((line) => without(line, kept.filter(rivalOf(line))));
  for (const line of gone.filter((one) => one.standing !== 'member')) {
    taken.push(...without(line, [...kept, ...taken].filter(rivalOf(line))));
  }
  return taken;
}

function rivalOf(line: Place): (other: Place) => boolean {
  if (line.standing === 'member') return (other) => other.standing === 'member';
  const weight = rank[line.standing];
  return (other) => other.unit === line.unit && rank[other.standing] >= weight;
}

const rank: Readonly<Record<Place['standing'], number>> = { known: 0, participant: 1, member: 2 };

/** As `placesToTake`, for posts: the same post of the same unit is held once. */
export function seatsToTake<S extends Seat>(kept: readonly Seat[], gone: readonly S[]): S[] {
  return gone.flatMap((seat) =>
    without(
      seat,
      kept.filter((other) => other.unit === seat.unit && other.post === seat.post),
    ),
  );
}

/** The days of a span that lie in none of the others, as spans of their own. */
export function without<P extends Period>(span: P, others: readonly Period[]): P[] {
  let left: P[] = [span];
  for (const other of others) left = left.flatMap((piece) => cutOut(piece, other));
  return left;
}

function cutOut<P extends Period>(span: P, other: Period): P[] {
  const shared = intersection(span, other);
  if (shared === null) return [span];
  const pieces: P[] = [];
  if (span.from < shared.from) pieces.push({ ...span, to: shared.from });
  if (shared.to !== null && (span.to === null || shared.to < span.to)) {
    pieces.push({ ...span, from: shared.to });
  }
  return pieces;
}

/** Why two files look like one person. */
export type Likeness = 'born-on' | 'police-number' | 'branch';

/** Marks of a person that no two people share. */
export interface Marks {
  readonly idNumber: string | null;
  readonly policeNumber: string | null;
  readonly bornOn: string | null;
}

/** Marks that both files give and that differ: the two are not one person, or one file is wrong. */
export function marksThatDiffer(one: Marks, other: Marks): (keyof Marks)[] {
  const names: (keyof Marks)[] = ['idNumber', 'policeNumber', 'bornOn'];
  return names.filter((name) => {
    const [a, b] = [one[name], other[name]];
    return a !== null && b !== null && a !== b;
  });
}
