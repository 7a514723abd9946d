import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, type Input, type ReplyOf } from '../client.ts';

type Reply = ReplyOf<'GET /api/cases'>;
export type CasesAsked = NonNullable<Input<'GET /api/cases'>['query']>;

const most = 200;

/** Every case that is asked for, read page by page: a count of a part would be a wrong count. */
export function useCases(asked: CasesAsked) {
  const answer = useInfiniteQuery({
    queryKey: ['GET /api/cases', asked],
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === null ? {} : { before: pageParam };
      return call('GET /api/cases', { query: { ...asked, limit: most, ...before } }, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Reply) => last.cursor,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const pages = answer.data?.pages;
  const first = pages?.[0];
  const data = first && { ...first, cases: pages.flatMap(({ cases }) => cases) };
  return { data, error: answer.error, refetch: answer.refetch, more: hasNextPage };
}
