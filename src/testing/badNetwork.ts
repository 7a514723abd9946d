import { connect, createServer, type Socket } from 'node:net';
import type pg from 'pg';

/** A bad network between the server and its database: every connection of a test runs through it. */
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
  const reset = ({ near, far }: Pair) => {
    near.resetAndDestroy();
    far.destroy();
  };
  const server = createServer((near) => open(near));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  const proxy: BadNetwork = {
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
  function open(near: Socket): void {
    if (proxy.accepts === 'none') return void near.resetAndDestroy();
    const far = farSide(to);
    const pair = { near, far, swallowed: proxy.accepts === 'swallows', cutAtAnswer: false };
    pairs.add(pair);
    for (const one of [near, far]) {
      one.on('error', () => undefined);
      one.on('close', () => {
        pairs.delete(pair);
        if (!pair.swallowed) for (const socket of [near, far]) socket.destroy();
      });
    }
    near.on('data', (piece: Buffer) => {
      if (piece.includes(commit) && proxy.atCommit !== 'passes') {
        const what = proxy.atCommit;
        proxy.atCommit = 'passes';
        if (what === 'loses the commit') return reset(pair);
        pair.cutAtAnswer = true;
      }
      hand(pair, far, piece);
    });
    far.on('data', (piece: Buffer) => {
      if (pair.cutAtAnswer) reset(pair);
      else hand(pair, near, piece);
    });
  }
  function hand(pair: Pair, end: Socket, piece: Buffer): void {
    const write = () => {
      if (!pair.swallowed && end.writable) end.write(piece);
    };
    if (proxy.delay === 0) write();
    else setTimeout(write, proxy.delay);
  }
  return proxy;
}

function farSide({ host = '', port = 5432 }: pg.ClientConfig): Socket {
  return connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
}
