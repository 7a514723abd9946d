/**
 * The baseline: what Fastify and `pg` give with nothing of ours around them. The same opening
 * statement, the same SQL, the same row security, schema serialisation; no cookie to verify,
 * no routes to choose from, no first wall. At most 80 lines.
 */
import Fastify from 'fastify';
import pg from 'pg';

interface Role {
  readonly name: string;
  /** `begin; set local …; select genji.open(…)`, as the product writes it. */
  readonly opening: string;
  readonly values: readonly unknown[];
}
interface Settings {
  readonly database: pg.ClientConfig;
  readonly port: number;
  readonly list: { readonly name: string; readonly text: string };
  readonly roles: readonly Role[];
  readonly reply: object;
}

const settings = JSON.parse(process.env.BARE ?? '') as Settings;
const pool = new pg.Pool({ ...settings.database, max: 8 });
const app = Fastify({ logger: false });
const schema = { response: { 200: settings.reply } };

for (const role of settings.roles) {
  app.get(`/list/${role.name}`, { schema }, async (_, reply) => {
    const client = await pool.connect();
    try {
      await client.query(role.opening);
      const { rows } = await client.query({ ...settings.list, values: [...role.values] });
      await client.query('commit');
      return reply
        .header('cache-control', 'no-store')
        .send({ lines: rows, next: String(rows.length), may: [] });
    } finally {
      client.release();
    }
  });
}

await app.listen({ port: settings.port, host: '127.0.0.1' });
process.send?.('ready');
