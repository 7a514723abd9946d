import { connect, createServer, type Socket } from 'node:net';
import type pg from 'pg';

/** A bad network between the server and its database: each connection of a test uses it. */
export interface BadNetwork {
  /** The same database, reached through the proxy. */
  through(to: pg.ClientConfig): pg.ClientConfig;
  /** Milliseconds that every piece waits, either way. */
  delay: number;
  /** What happens to new connections. */
  accepts: 'all' | 'none' | 'swallows';
  /** What happens at the next commit, once: its answer, or the commit itself, is lost. */
  atCommit: 'passes' | 'loses the answer' | 'loses the commit';
  /** Resets every connection. */
  cut(): void;
  /** Every connection stays open and from now on nothing comes through: nobody is told. */
  swallow(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  swallowed: boolean;
  /** Reset as soon as the database says anything. */
  cutAtAnswer: boolean;
}

const commit = Buffer.from('commit\0');

/** @param to one database; all that goes through the proxy ends there */
export async function badNetworkTo(to: pg.ClientConfig): Promise<BadNetwork> {
  const pairs = new Set<Pair>();
  const server = createServer((near) => open(network, pairs, near, () => farSide(to)));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  const network: BadNetwork = {
    through: (config) => ({ ...config, host: '127.0.0.1', port }),
    delay: 0,
    accepts: 'all',
    atCommit: 'passes',
    cut: () => [...pairs].forEach(reset),
    swallow: () => {
      for (const pair of pairs) pair.swallowed = true;
    },
    close: () => {
      [...pairs].forEach(reset);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return network;
}

function reset({ near, far }: Pair): void {
  near.resetAndDestroy();
  far.destroy();
}

function open(network: BadNetwork, pairs: Set<Pair>, near: Socket, connected: () => Socket): void {
  if (network.accepts === 'none') return void near.resetAndDestroy();
  const far = connected();
  const pair = { near, far, swallowed: network.accepts === 'swallows', cutAtAnswer: false };
  pairs.add(pair);
  for (const one of [near, far]) {
    one.on('error', () => undefined);
    one.on('close', () => {
      pairs.delete(pair);
      if (!pair.swallowed) for (const socket of [near, far]) socket.destroy();
    });
  }
  near.on('data', (piece: Buffer) => {
    if (piece.includes(commit) && network.atCommit !== 'passes') {
      const what = network.atCommit;
      network.atCommit = 'passes';
      if (what === 'loses the commit') return reset(pair);
      pair.cutAtAnswer = true;
    }
    hand(network, pair, far, piece);
  });
  far.on('data', (piece: Buffer) => {
    if (pair.cutAtAnswer) reset(pair);
    else hand(network, pair, near, piece);
  });
}

function hand({ delay }: BadNetwork, pair: Pair, end: Socket, piece: Buffer): void {
  const write = () => {
    if (!pair.swallowed && end.writable) end.write(piece);
  };
  if (delay === 0) write();
  else setTimeout(write, delay);
}

function farSide({ host = '', port = 5432 }: pg.ClientConfig): Socket {
  return connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
}
