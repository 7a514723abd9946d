import { fail, type Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { dropFilter, savedFilters, saveFilter } from '../store/savedFilter.ts';
import type { BodyOf } from './contract/index.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

type Filter = BodyOf<'POST /api/roster/filters'>['filter'];

/** More than these nobody finds again. */
const mostFilters = 50;

/** A saved search is its owner's own: nobody else reads it, and it says nothing of a person. */
const list = route('GET /api/roster/filters', [], async ({ tx }) => {
  const filters = await savedFilters<Filter>(tx);
  return done<'GET /api/roster/filters'>({ filters });
});

const save = route('POST /api/roster/filters', ['roster.read'], async (ask) => {
  const { tx, body } = ask;
  const allowed = await ask.allow('roster.read', body.filter.unit);
  if (!allowed.ok) return allowed;
  const name = body.name.trim();
  if (name === '') return fail(nameless);
  const saved = await savedFilters<Filter>(tx);
  if (saved.length >= mostFilters && !saved.some((one) => one.name === name)) return fail(tooMany);
  return done<'POST /api/roster/filters'>(await saveFilter(tx, name, body.filter));
});

const drop = route('POST /api/roster/filters/:filter/drop', [], async ({ tx, params }) => {
  if (!(await dropFilter(tx, params.filter))) return fail(notFound);
  return done<'POST /api/roster/filters/:filter/drop'>({ id: params.filter });
});

const nameless: Problem = {
  code: 'filter/name-missing',
  message: text('没有填筛选的名称。', 'The search has no name.'),
  cure: text(
    '请填一个看得懂的名称，如“本支部预备党员”。',
    'Give it a name that tells what it finds.',
  ),
  at: 'name',
};

const tooMany: Problem = {
  code: 'filter/too-many',
  message: text(
    `已保存${mostFilters}个筛选，不能再多。`,
    `${mostFilters} searches are saved already.`,
  ),
  cure: text('请先删去不用的。', 'Drop some of them first.'),
  at: 'name',
};

export const filterRoutes: readonly Route[] = [list, save, drop];
