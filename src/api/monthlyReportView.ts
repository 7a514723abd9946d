import type { Static } from 'typebox';
import { pathUp } from '../engines/org/tree.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { GapRow, StoredReport } from '../store/monthlyReport.ts';
import { namesOf } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { OperationKey } from './contract/index.ts';
import type { NamedGap } from './contract/monthlyReport.ts';
import type { Content, GapIn, GapState } from './monthContent.ts';
import type { Ask } from './route.ts';
import { treeOf } from './wall.ts';

/** What is stored of a gap beside what it is of. */
export type GapWords = Pick<
  GapIn,
  'kind' | 'periodName' | 'period' | 'since' | 'parts' | 'cite' | 'unitName'
>;
export type GapView = Static<typeof NamedGap>;
export type StoredGap = GapRow<GapWords>;

export function wordsOf(gap: GapIn): GapWords {
  const { kind, periodName, period, since, parts, cite, unitName } = gap;
  return { kind, periodName, period, since, parts, cite, unitName };
}

/**
 * The units for which the reader reports: of what the reader reviews, those that stand under no
 * other of it. What is only guided is none of them: its drafts are its own until they go up.
 */
export async function ownUnits({
  tx,
  services,
}: Pick<Ask<OperationKey>, 'tx' | 'services'>): Promise<readonly number[]> {
  const tree = await treeOf(tx, services);
  const reach = tx.units('activity.review');
  const all = new Set(reach.map(String));
  return reach.filter(
    (unit) =>
      !pathUp(tree, String(unit))
        .slice(1)
        .some((one) => all.has(one)),
  );
}

type Times = Pick<StoredReport<Content>, 'sentOn' | 'goesUpOn'>;

/** Until its day it waits; from then on it may go up, and nothing but a person sends it. */
export function stateOn({ sentOn, goesUpOn }: Times, today: IsoDate) {
  if (sentOn !== null) return 'sent' as const;
  return today < goesUpOn ? ('waiting' as const) : ('ready' as const);
}

/** Gaps with what was said to them; `stands` tells what became of each by now. */
export async function gapViews(
  tx: Tx,
  gaps: readonly StoredGap[],
  today: IsoDate,
  stands: (gap: StoredGap) => GapState,
): Promise<GapView[]> {
  const actors = gaps.flatMap(({ answers }) => answers.map(({ actor }) => actor));
  const names = actors.length === 0 ? new Map<string, string>() : await namesOf(tx, actors);
  const writes = new Set(tx.units('activity.write'));
  return gaps.map((gap) => ({
    ...gap.content,
    parts: [...gap.content.parts],
    ...{ id: gap.id, unit: gap.unit, rule: gap.rule, month: gap.month, goesUpOn: gap.goesUpOn },
    repaired: stands(gap) === 'repaired',
    waived: stands(gap) === 'waived',
    answers: gap.answers.map(({ answer, actor, at }) => ({
      ...{ answer, name: names.get(actor) ?? '' },
      at: new Date(at).toISOString(),
    })),
    answerable: writes.has(gap.unit) && today < gap.goesUpOn,
  }));
}
