import { noWays } from '../api/account/ways.ts';
import { type Ask, wallsOf } from '../api/route.ts';
import { openApp } from '../app.ts';
import { unitFinder } from '../engines/org/unitNames.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { unitsOn } from '../store/org.ts';
import { type Tx, transact } from '../store/transaction.ts';
import { callerNamed } from './acting.ts';
import { openDatabase } from './database.ts';
import { dataFolder } from './ground.ts';

/** What a route of the API gets, for a command that does what a page does. */
export type Desk = Pick<
  Ask<'POST /api/imports'>,
  'tx' | 'services' | 'today' | 'may' | 'allow' | 'audit'
>;

/** Ends the transaction without keeping anything, and carries the answer past its end. */
class NotKept extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('not kept');
    this.answer = answer;
  }
}

/** Does something as `username`, in one transaction; `keep` false: only to see what it would do. */
export async function atDesk<T>(
  username: string,
  areas: readonly string[],
  keep: boolean,
  act: (desk: Desk) => Promise<Result<T>>,
): Promise<Result<T>> {
  const folder = await dataFolder();
  if (!folder.ok) return folder;
  const database = await openDatabase(folder.value, 'attach');
  if (!database.ok) return database;
  const { config, kind, secrets } = database.value;
  const about = { folder: folder.value, database: config, kind, secrets, log: false };
  const app = await openApp({
    ...about,
    baseUrl: 'http://127.0.0.1',
    secondPlace: null,
    ways: noWays,
  });
  const { services } = app;
  try {
    const caller = await callerNamed(database.value, username);
    if (!caller.ok) return caller;
    return await transact(services.store, caller.value, areas, async (tx) => {
      const made = await act({ tx, services, today: tx.access.today, ...wallsOf(tx, services) });
      if (!keep || !made.ok) throw new NotKept(made);
      return made;
    });
  } catch (error) {
    if (error instanceof NotKept) return error.answer as Result<T>;
    throw error;
  } finally {
    await app.close();
    await database.value.stop();
  }
}

/** A unit by its number, or by its name as rosters write it. */
export async function unitNamed(tx: Tx, words: string): Promise<Result<number>> {
  const units = await unitsOn(tx, { on: tx.access.today, knownAt: null });
  const lines = units.map(({ unit, name, shortName }) => {
    return { id: String(unit), name, shortName, above: [] };
  });
  const found = /^\d{1,9}$/.test(words)
    ? lines.filter(({ id }) => id === words).map(({ id }) => id)
    : unitFinder(lines)(words);
  const [first] = found;
  if (first === undefined || found.length > 1) return fail(noSuchUnit(words, found.length));
  return ok(Number(first));
}

function noSuchUnit(words: string, count: number): Problem {
  return {
    code: 'unit/not-named',
    message: text(
      count === 0 ? `没有叫“${words}”的组织。` : `叫“${words}”的组织有${count}个。`,
      count === 0 ? `There is no unit "${words}".` : `${count} units are called "${words}".`,
    ),
    cure: text('请写全称或组织编号。', 'Give the full name or the number of the unit.'),
  };
}
