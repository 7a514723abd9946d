import type { Activity } from '../engines/activity/define.ts';
import type { CaseKind } from '../engines/case/define.ts';
import type { Book } from '../engines/ledger/define.ts';
import type { Defect, Duty } from '../engines/norm/define.ts';
import type { Text } from '../kernel/text.ts';

/** The three pillars of the mission: soul 政治铸魂, theory 理论武装, grass roots 基层聚力. */
export type Pillar = 'soul' | 'theory' | 'grass-roots';

export const pillarNames: Readonly<Record<Pillar, Text>> = {
  soul: { zh: '政治铸魂', en: 'soul' },
  theory: { zh: '理论武装', en: 'theory' },
  'grass-roots': { zh: '基层聚力', en: 'grass roots' },
};

/** A row of the mission, such as `M11` or `M26a`; `docs/coverage.md` lists who answers which. */
export type MissionRow = `M${number}` | `M${number}${'a' | 'b' | 'c' | 'd'}`;

/** What the bureau must do, in one file named after its id: it only names its parts. */
export interface Institution {
  readonly id: string;
  readonly name: Text;
  readonly pillar: Pillar;
  /** Rows of the mission that it answers. */
  readonly asks: readonly [MissionRow, ...MissionRow[]];
  /** What is held. */
  readonly activities: readonly Activity[];
  /** What moves through steps. */
  readonly cases?: readonly CaseKind[];
  /** What is kept as a book. */
  readonly books?: readonly Book[];
  /** What must happen. */
  readonly duties: readonly Duty[];
  /** What must not be malformed; each is a file of `rules/`. */
  readonly defects: readonly Defect[];
  /** What is asked and no machine decides, said where a reader looks for it. */
  readonly leftToJudgement: readonly [Text, ...Text[]];
  /** What the rows ask and this system cannot do yet: until it is empty they count as open. */
  readonly notYet?: readonly [Text, ...Text[]];
}

export function institution<const I extends Institution>(definition: I): I {
  return Object.freeze(definition);
}
