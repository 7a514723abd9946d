/**
 * The baseline: what Fastify and `pg` give with nothing of ours around them. The same opening
 * statement, the same SQL, the same row security, schema serialisation; no cookie to verify,
 * no routes to choose from, no first wall, no rule. At most 80 lines.
 */
import Fastify from 'fastify';
import pg from 'pg';

interface Page {
  readonly path: string;
  /** `begin; set local …; select genji.open(…)`, as the product writes it. */
  readonly opening: string;
  readonly steps: readonly {
    readonly name: string;
    readonly text: string;
    readonly values: readonly unknown[];
  }[];
  readonly reply: object;
  /** What to send; null: the rows of the last step, as a list sends them. */
  readonly answer: object | null;
}
interface Settings {
  readonly database: pg.ClientConfig;
  readonly port: number;
  readonly pages: readonly Page[];
}

const settings = JSON.parse(process.env.BARE ?? '') as Settings;
const pool = new pg.Pool({ ...settings.database, max: 8 });
const app = Fastify({ logger: false });

for (const { path, opening, steps, reply: schema, answer } of settings.pages) {
  app.get(path, { schema: { response: { 200: schema } } }, async (_, reply) => {
    const client = await pool.connect();
    try {
      await client.query(opening);
      let rows: unknown[] = [];
      for (const { values, ...step } of steps) {
        rows = (await client.query({ ...step, values: [...values] })).rows;
      }
      await client.query('commit');
      const list = { lines: rows, next: String(rows.length), may: [] };
      return reply.header('cache-control', 'no-store').send(answer ?? list);
    } finally {
      client.release();
    }
  });
}

await app.listen({ port: settings.port, host: '127.0.0.1' });
process.send?.('ready');
