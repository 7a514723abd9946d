import type { ReplyOf } from '../client.ts';
import { useSay } from '../text/say.tsx';
import { batchWords as words } from './words.ts';

type Counts = ReplyOf<'GET /api/imports'>['batches'][number]['counts'];

const shown = ['enrol', 'amend', 'move', 'newUnits', 'same', 'skipped'] as const;

/** What would happen, or happened, in counts; zeros are left out, errors never. */
export function Counted({ counts }: { readonly counts: Counts }) {
  const say = useSay();
  const parts = shown.filter((one) => counts[one] > 0).map((one) => say(words[one](counts[one])));
  return (
    <span className="import-counts">
      {[say(words.rows(counts.rows)), ...parts].join(' · ')}
      {counts.errors > 0 && <b className="bad"> · {say(words.errors(counts.errors))}</b>}
      {counts.warnings > 0 && <span> · {say(words.warnings(counts.warnings))}</span>}
    </span>
  );
}
