import { useEffect, useRef } from 'react';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import type { RecordState } from './useRecord.ts';
import type { Save } from './useSave.ts';

const often = 5000;

/** Whoever signs in by code while the form is open is marked in it, as the store has it already. */
export function useArrivals({ values, roll, mark }: RecordState, save: Save): void {
  const { today } = useMe();
  const days = [values.heldOn, ...(values.sittings ?? []).map((one) => one?.heldOn)];
  const draft = save.status === 'draft' && roll?.byCode === true && days.includes(today);
  const input = { params: { gathering: save.id } };
  const { data } = useAnswer('GET /api/gatherings/:gathering/arrivals', input, draft, often);
  const seen = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    const before = seen.current;
    seen.current = new Set(data.people.map(({ person }) => person));
    const people = data.people.filter(({ person }) => before?.has(person) !== true);
    // Of who came before the form was opened, the marks that it opened with are the later word.
    if (people.length > 0) mark({ does: 'arrived', people, over: before !== null });
  }, [data, mark]);
}
