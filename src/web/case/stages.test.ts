import { expect, test } from 'vitest';
import development from '../../catalogue/parts/developmentCase.ts';
import { inStage, stageCounts } from './stages.ts';
import type { CaseLine } from './terms.ts';

const stageAt = (id: string) => ({ id, name: { zh: id, en: id } });
const line = (stage: string | null, late: 'late' | 'in-time', kind: string = development.id) =>
  ({
    ...{ kind, state: stage === null ? 'closed' : 'open' },
    stage: stage === null ? null : stageAt(stage),
    next: [{ late }],
  }) as unknown as CaseLine;

test('each stage counts who stands in it, and who of them is late; other kinds do not count', () => {
  const lines = [
    line('applying', 'late'),
    line('applying', 'in-time'),
    line('admitting', 'in-time'),
    line(null, 'in-time'),
    line('applying', 'late', 'political-review'),
  ];
  const counts = stageCounts(development, lines);
  expect(counts.map(({ id, count, late }) => [id, count, late])).toEqual([
    ['applying', 2, 1],
    ['cultivating', 0, 0],
    ['choosing', 0, 0],
    ['admitting', 1, 0],
    ['confirming', 0, 0],
  ]);
  expect(inStage(lines, 'admitting')).toHaveLength(1);
  expect(inStage(lines, undefined)).toHaveLength(5);
});
