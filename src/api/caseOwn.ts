import type { BlockCode } from '../engines/case/define.ts';
import { outcomeOf, stepOf, takings } from '../engines/case/progress.ts';
import { explanationOf, statusOf } from '../engines/case/status.ts';
import { casesAbout } from '../store/case.ts';
import { allUnitNames } from '../store/dossier.ts';
import { type CaseAsk, loaded } from './caseGround.ts';
import { type Known, knownOnes } from './caseView.ts';
import type { ReplyOf } from './contract/index.ts';

type Own = ReplyOf<'GET /api/my-cases'>['cases'][number];

/**
 * Of what stands in the way the person concerned is told only what days and the order of the steps
 * say: everything else is about somebody else, or about what was decided behind a seal.
 */
const told: ReadonlySet<BlockCode> = new Set([
  ...(['step-missing', 'too-early', 'too-few-times', 'under-age'] as const),
]);

function ownView(
  { row, kind, one }: Known,
  ground: Parameters<typeof statusOf>[2],
  units: ReadonlyMap<number, string>,
): Own {
  const stages = new Map(kind.stages.flatMap((s) => s.steps.map(({ id }) => [id, s.id])));
  const steps = explanationOf(kind, one, ground).map((step) => {
    const { name, by, state, late, taken, earliest, due, reasons } = step;
    const all = takings(one, step.step, ground.asOf);
    const [last, definition] = [all.at(-1), stepOf(kind, step.step)];
    const hidden = reasons.some(({ code }) => !told.has(code));
    return {
      ...{ step: step.step, stage: stages.get(step.step) ?? '', name, state, late, taken, due },
      by: { id: by.id, name: by.name },
      times: all.length,
      outcome: (last && definition && outcomeOf(definition, last)?.name) ?? null,
      earliest: hidden ? null : earliest,
      waits: reasons.filter(({ code }) => told.has(code)).map(({ says }) => says),
    };
  });
  return {
    ...{ id: row.id, kind: kind.id, kindName: kind.name, openedOn: row.openedOn, steps },
    unitName: units.get(row.unit) ?? '',
    state: statusOf(kind, one, ground).state,
    ended: row.endedOn === null ? null : { on: row.endedOn, why: row.why ?? '' },
    stages: kind.stages.map(({ id, name }) => ({ id, name })),
  };
}

/** The reader's own cases, none of them sealed. */
export async function ownCases(ask: CaseAsk): Promise<Own[]> {
  const { tx, services } = ask;
  const rows = (await casesAbout(tx, [tx.access.person])).filter(({ sealed }) => !sealed);
  if (rows.length === 0) return [];
  const load = await loaded(ask, rows);
  const units = await allUnitNames(tx);
  return knownOnes(rows, services.definitions, load).map((known) =>
    ownView(known, load.ground, units),
  );
}
