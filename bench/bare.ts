/**
 * The baseline: what Fastify and `pg` give with nothing of ours around them. The same opening
 * statement, the same SQL, the same row security, schema serialisation; no cookie to verify,
 * no routes to choose from, no first wall, no rule. At most 80 lines.
 */
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

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
  /** An id in the values for which every request takes a new one: then it is a POST. */
  readonly renew: string | null;
}
interface Settings {
  readonly database: pg.ClientConfig;
  readonly port: number;
  readonly pages: readonly Page[];
}

const settings = JSON.parse(process.env.BARE ?? '') as Settings;
const pool = new pg.Pool({ ...settings.database, max: 8 });
const app = Fastify({ logger: false });

for (const { path, opening, steps, reply: schema, answer, renew } of settings.pages) {
  const method = renew === null ? 'GET' : 'POST';
  const response = { 200: schema };
  app.route({ method, url: path, schema: { response }, handler: answering });
  async function answering(_: FastifyRequest, reply: FastifyReply) {
    const id = renew === null ? null : uuidv7();
    const fresh = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(fresh);
      return value === renew ? id : value;
    };
    const client = await pool.connect();
    try {
      await client.query(opening);
      let rows: unknown[] = [];
      for (const { values, ...step } of steps) {
        const given = renew === null ? [...values] : values.map(fresh);
        rows = (await client.query({ ...step, values: given })).rows;
      }
      await client.query('commit');
      const list = { lines: rows, next: String(rows.length), may: [] };
      return reply.header('cache-control', 'no-store').send(answer ?? list);
    } finally {
      client.release();
    }
  }
}

await app.listen({ port: settings.port, host: '127.0.0.1' });
process.send?.('ready');
