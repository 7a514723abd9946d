import type { CaseKind } from '../../engines/case/define.ts';
import type { Text } from '../../kernel/text.ts';
import type { CaseLine } from './terms.ts';

/** How many stand in a stage of a kind, and how many of them are late. */
export interface StageCount {
  readonly id: string;
  readonly name: Text;
  readonly count: number;
  readonly late: number;
}

/** Counts of each stage, in the order of the way; of a kind nobody walks there are none. */
export function stageCounts(kind: CaseKind, lines: readonly CaseLine[]): readonly StageCount[] {
  const own = lines.filter((line) => line.kind === kind.id && line.state === 'open');
  return kind.stages.map(({ id, name }) => {
    const here = own.filter(({ stage }) => stage?.id === id);
    return { id, name, count: here.length, late: here.filter(isLate).length };
  });
}

export function isLate({ next }: Pick<CaseLine, 'next'>): boolean {
  return next.some(({ late }) => late === 'late');
}

/** The lines of one stage; of every stage where none is asked for. */
export function inStage(lines: readonly CaseLine[], stage: string | undefined) {
  return stage === undefined ? lines : lines.filter((line) => line.stage?.id === stage);
}
