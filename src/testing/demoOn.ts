import pg from 'pg';
import { inject } from 'vitest';
import { daysBetween, type IsoDate, isoDate } from '../kernel/date.ts';
import { openEmbedded } from '../store/embedded.ts';
import { type Demo, demoFrom } from './demoHouse.ts';

/** The demo bureau with its business day moved to `day`; what it holds was held before the move. */
export function demoOn(day: IsoDate): Promise<Demo> {
  return demoFrom(inject('filled'), async (folder) => {
    const opened = await openEmbedded({ folder, log: () => undefined });
    if (!opened.ok) throw new Error(opened.problems[0].message.en);
    const client = new pg.Client({ ...opened.value.admin, database: 'genji' });
    await client.connect();
    try {
      const { rows } = await client.query<{ today: string }>(
        `select (now() at time zone 'Asia/Shanghai')::date::text as today`,
      );
      const days = daysBetween(isoDate(rows[0]?.today ?? ''), day);
      await client.query(
        'update genji.tenant set demo = true, day_shift = $1, access_version = access_version + 1',
        [days],
      );
    } finally {
      await client.end();
      await opened.value.stop();
    }
  });
}
