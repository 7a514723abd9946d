import { useInfiniteQuery } from '@tanstack/react-query';
import type { IsoDate } from '../../kernel/date.ts';
import { call, type ReplyOf } from '../client.ts';
import type { PageOf } from './terms.ts';

const key = 'GET /api/units/:unit/books/:book/entries';
const most = 200;

/** The entries of a year, the latest first, page by page. */
export function useEntries(of: PageOf, year: string) {
  const answer = useInfiniteQuery({
    queryKey: [key, of, year],
    queryFn: ({ pageParam, signal }) => {
      const from = `${year}-01-01` as IsoDate;
      const to = `${Number(year) + 1}-01-01` as IsoDate;
      const before = pageParam === null ? {} : { before: pageParam };
      const input = { params: of, query: { from, to, limit: most, ...before } };
      return call(key, input, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: ReplyOf<typeof key>) => last.next,
  });
  const data = answer.data?.pages.flatMap(({ entries }) => entries);
  const { error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  return { data, error, refetch, more: hasNextPage, busy: isFetchingNextPage, next: fetchNextPage };
}
