import { barsOf } from '../engines/case/bars.ts';
import { layBars } from '../store/caseBar.ts';
import { casesAsFacts } from '../store/caseFacts.ts';
import type { CaseAsk } from './caseGround.ts';
import type { Opened } from './caseRead.ts';

/**
 * Keeps what the case bars now, in the transaction of the step that changed it. The roll of a day
 * and the choice of introducers read what is kept, and nothing else of the case.
 */
export async function layBarsOf({ tx }: CaseAsk, { row, kind }: Opened): Promise<void> {
  if (kind.reading !== 'confined') return;
  const { cases } = await casesAsFacts(tx, [row], { knownAt: null, unseal: null });
  const own = cases.find(({ id }) => id === row.id);
  if (own === undefined) throw new Error('a case without its own facts');
  await layBars(tx, row, barsOf(kind, own));
}
