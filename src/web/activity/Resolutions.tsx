import { useState } from 'react';
import { resolutionList } from '../../engines/activity/content.ts';
import { isOverdue } from '../../engines/activity/followUp.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { ReplyOf } from '../client.ts';
import { useMe } from '../session.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { resolutionWords as words } from './followWords.ts';
import { type Meant, OutcomeDrawer } from './OutcomeDrawer.tsx';
import { ResolutionCard, type Shown } from './ResolutionCard.tsx';

type Reply = ReplyOf<'GET /api/gatherings/:gathering'>;
type Row = Readonly<Record<string, unknown>>;

const wordOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Resolutions of one gathering with the last word on each. */
export function resolutionsOf(
  { gathering, outcomes }: Pick<Reply, 'gathering' | 'outcomes'>,
  today: IsoDate,
): readonly (Shown & { readonly handle: string })[] {
  return gathering.parts.flatMap(({ handle, content }) => {
    const rows = content[resolutionList];
    return (Array.isArray(rows) ? (rows as Row[]) : []).flatMap((row) => {
      const resolution = wordOf(row.text);
      if (resolution === null) return [];
      const said = outcomes.find((one) => one.handle === handle && one.resolution === resolution);
      const [due, doneOn] = [wordOf(row.due), said?.doneOn ?? null];
      const overdue = isOverdue({ due, doneOn }, today);
      const state = { outcome: said?.outcome ?? null, doneOn, overdue };
      return [{ handle, resolution, owner: wordOf(row.owner), due, ...state }];
    });
  });
}

/** What was decided here and what came of it; nothing where nothing was decided. */
export function Resolutions({ reply }: { readonly reply: Reply }) {
  const say = useSay();
  const { today } = useMe();
  const [meant, setMeant] = useState<Meant | null>(null);
  const { id, status } = reply.gathering;
  const lines = resolutionsOf(reply, today);
  const writes = reply.may.includes('activity.write') && status === 'recorded';
  if (lines.length === 0) return null;
  return (
    <Panel title={say(words.title)}>
      <ul className="cards">
        {lines.map((line) => (
          <ResolutionCard
            key={`${line.handle} ${line.resolution}`}
            line={line}
            {...(writes && { onTell: () => setMeant({ gathering: id, ...line }) })}
          />
        ))}
      </ul>
      {meant !== null && <OutcomeDrawer meant={meant} onClose={() => setMeant(null)} />}
    </Panel>
  );
}
