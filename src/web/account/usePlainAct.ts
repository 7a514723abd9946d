import { useState } from 'react';
import { call, type Input, type OperationKey, type ReplyOf } from '../client.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';

/** A step of signing in: never opens the dialog for an ended session, since it is that dialog. */
export function usePlainAct() {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly PageProblem[]>([]);
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    setBusy(true);
    setProblems([]);
    try {
      return await work();
    } catch (error) {
      setProblems(problemsOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  }
  function run<K extends OperationKey>(key: K, input: Input<K>): Promise<ReplyOf<K> | null> {
    return attempt(() => call(key, input, { expired: 'throw' }));
  }
  return { busy, problems, attempt, run, clear: () => setProblems([]) };
}
