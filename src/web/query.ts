import { QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import type { QueryOf } from '../api/contract/index.ts';
import { call, download, type Input, type OperationKey, type ReplyOf } from './client.ts';
import { type PageProblem, problemsOf, Refusal } from './refusal.ts';

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal is an answer: asking again changes nothing. A lost network may come back.
        retry: (times, error) => error instanceof Refusal && error.status === 0 && times < 2,
        networkMode: 'always',
      },
    },
  });
}

/**
 * A question; its answer is kept by operation and input. `when` false: not asked yet; `every`:
 * asked again after so many milliseconds while the page is in sight.
 */
export function useAnswer<K extends OperationKey>(
  key: K,
  input: Input<K>,
  when = true,
  every?: number,
) {
  return useQuery({
    queryKey: [key, input],
    queryFn: ({ signal }) => call(key, input, { signal }),
    enabled: when,
    refetchInterval: every ?? false,
    placeholderData: (previous) => previous,
  });
}

type Paged = 'GET /api/gatherings' | 'GET /api/reviews' | 'GET /api/audit';

/** A list that goes on where its last page ended. */
export function usePages<K extends Paged>(key: K, query: Omit<QueryOf<K>, 'before'>) {
  return useInfiniteQuery({
    queryKey: [key, 'pages', query],
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === null ? {} : { before: pageParam };
      return call(key, { query: { ...query, ...before } } as Input<K>, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as { readonly next: string | null }).next,
  });
}

export interface Act<K extends OperationKey> {
  /** The reply, or null where it was refused: then `problems` says why. */
  readonly run: (input: Input<K>) => Promise<ReplyOf<K> | null>;
  readonly busy: boolean;
  readonly problems: readonly PageProblem[];
  /** Both states when somebody else was faster. */
  readonly conflict: Refusal['conflict'];
  readonly clear: () => void;
}

interface ActState {
  readonly busy: boolean;
  readonly problems: readonly PageProblem[];
  readonly conflict: Refusal['conflict'];
}

const idle: ActState = { busy: false, problems: [], conflict: null };

function refusedState(error: unknown): ActState {
  const conflict = error instanceof Refusal ? error.conflict : null;
  return { busy: false, problems: problemsOf(error), conflict };
}

/** A change. Afterwards every answer on the page is asked again. */
export function useAct<K extends OperationKey>(key: K): Act<K> {
  const client = useQueryClient();
  const [state, setState] = useState(idle);
  const run = useCallback(
    async (input: Input<K>) => {
      setState({ ...idle, busy: true });
      try {
        const reply = await call(key, input);
        setState(idle);
        void client.invalidateQueries();
        return reply;
      } catch (error) {
        const refused = refusedState(error);
        // Sending again is a decision on the stored state: that one comes before the button does.
        if (refused.conflict !== null) await client.invalidateQueries();
        setState(refused);
        return null;
      }
    },
    [client, key],
  );
  const clear = useCallback(() => setState(idle), []);
  return { run, clear, ...state };
}

/** A file to fetch, with its problems. True when it came. */
export function useDownload<K extends OperationKey>(key: K) {
  const [state, setState] = useState(idle);
  const run = useCallback(
    async (input: Input<K>, otherwise: string) => {
      setState({ ...idle, busy: true });
      try {
        await download(key, input, otherwise);
        setState(idle);
        return true;
      } catch (error) {
        setState(refusedState(error));
        return false;
      }
    },
    [key],
  );
  return { run, clear: useCallback(() => setState(idle), []), ...state };
}
