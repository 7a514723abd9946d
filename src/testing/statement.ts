import pg from 'pg';

/** Runs statements on a connection of their own (`create database` takes no transaction). */
export async function statements(config: pg.ClientConfig, ...texts: string[]): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
}
