import { catalogue } from '../../catalogue/index.generated.ts';
import developmentCase from '../../catalogue/parts/developmentCase.ts';
import { evaluate } from '../../engines/norm/evaluate.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { caseGround, factsAbout } from './caseGround.ts';
import { type Judged, type Reasoned, reasoned } from './caseReasoned.ts';
import type { Table } from './cells.ts';
import type { DevelopmentLine } from './development.ts';
import { answerable } from './developmentRules.ts';

/** The reasoning about one person of a ledger: what `genji explain FILE ROW --json` prints. */
export interface Explained extends Reasoned {
  readonly sheet: string;
  readonly row: number;
}

/** Pure: a row, the tables that it stands in (for their columns) and the day. */
export function explained(
  line: DevelopmentLine,
  tables: readonly Table[],
  asOf: IsoDate,
): Explained {
  const { one, source } = line;
  const judgement = judged(line, tables, asOf);
  const reasons = reasoned(developmentCase, one, caseGround(one, asOf), judgement);
  return { ...reasons, sheet: source.sheet, row: source.row };
}

/** What the rules find of this person alone, as `genji check` does. */
function judged(line: DevelopmentLine, tables: readonly Table[], asOf: IsoDate): Judged {
  const own = catalogue.rules.filter((rule) => 'basis' in rule && isOnCase(rule.on));
  const { rules, unanswered } = answerable(own, tables, [line]);
  const facts = factsAbout(line.one, [line.one]);
  const request = { rules, facts, asOf, subjects: 'all', waivers: [] } as const;
  const { findings, unknowns } = evaluate(request);
  return {
    findings: findings.map(({ rule, severity, says, cure, cite }) => ({
      ...{ rule, severity, says, cure, cite },
    })),
    notChecked: [...unknowns, ...unanswered].map(({ rule, missing }) => ({ rule, missing })),
  };
}

function isOnCase(on: readonly { readonly id: string }[]): boolean {
  return on.some(({ id }) => id === developmentCase.id);
}
