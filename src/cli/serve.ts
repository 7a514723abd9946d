import { parseArgs } from 'node:util';
import { type App, type AppOptions, checkDatabase, openApp } from '../app.ts';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { claimInstance } from '../store/instance.ts';
import type { Command, ExitCode } from './command.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { fillDemo, isEmptyBureau } from './demo/fill.ts';
import { dataFolder, printProblems, say } from './ground.ts';
import { secondPlaceUrl } from './secondPlaceUrl.ts';
import { listenForSignals } from './signals.ts';
import { signInWays } from './signInWays.ts';

const usage = `用法 usage: genji serve

启动服务：默认用内置数据库；设 DATABASE_URL 时用外部 PostgreSQL。
Starts the server: on the embedded database, or on DATABASE_URL.

环境变量 environment: PORT, GENJI_DATA, DATABASE_URL,
  GENJI_SECOND_PLACE（审计检查点的第二存放处 the witness of the audit trail, http://HOST:8790）
  GENJI_CERTIFICATE_*, GENJI_OIDC_*（数字证书、单点登录 certificates, single sign-on:
  docs/operations.md）
`;

const defaultPort = 8080;
const patience = 60_000;

const command: Command = {
  name: 'serve',
  summary: text('启动服务', 'start the server'),
  run: async (argv) => {
    const { values } = parseArgs({ args: [...argv], options: { help: { type: 'boolean' } } });
    if (values.help === true) {
      process.stdout.write(usage);
      return 0;
    }
    return serve();
  },
};
export default command;

async function serve(): Promise<ExitCode> {
  const folder = await dataFolder();
  if (!folder.ok) return printProblems(folder.problems);
  const second = secondPlaceUrl();
  if (!second.ok) return printProblems(second.problems);
  const port = Number(process.env.PORT ?? defaultPort);
  const baseUrl = process.env.GENJI_URL ?? `http://127.0.0.1:${port}`;
  const ways = signInWays(process.env, baseUrl);
  if (!ways.ok) return printProblems(ways.problems);
  const claim = await claimInstance({ folder: folder.value, patience });
  if (claim.is === 'running') {
    say(`Genji is already running at ${claim.address ?? `process ${claim.pid}`}`);
    return 0;
  }
  const busy = await portProblem(port);
  if (busy !== undefined) {
    await claim.release();
    return printProblems([busy]);
  }
  const database = await openDatabase(folder.value, 'own');
  if (!database.ok) {
    await claim.release();
    return printProblems(database.problems);
  }
  const ground = { folder: folder.value, secondPlace: second.value, ways: ways.value, baseUrl };
  const code = await run(ground, port, database.value, (address) => claim.announce(address));
  await claim.release();
  return code;
}

async function run(
  ground: Pick<AppOptions, 'folder' | 'secondPlace' | 'ways' | 'baseUrl'>,
  port: number,
  database: OpenDatabase,
  announce: (address: string) => Promise<void>,
): Promise<ExitCode> {
  const { folder, baseUrl } = ground;
  const { config, kind, secrets } = database;
  const options = { ...ground, database: config, kind, secrets, log: false };
  const unsafe = await checkDatabase(options);
  if (unsafe.length > 0) {
    await database.stop();
    return printProblems(unsafe);
  }
  const app = await openApp(options);
  if (kind === 'embedded' && (await isEmptyBureau(app))) await fillDemo(app, folder, say);
  await app.server.listen({ port, host: '127.0.0.1' });
  await announce(baseUrl);
  // Listening for signals before saying so: whoever waits for this line may end us at once.
  const { stopped } = listenForSignals();
  say(`Genji is ready at ${baseUrl}`);
  await stopped;
  await close(app, database);
  return 0;
}

async function close(app: App, database: OpenDatabase): Promise<void> {
  await app.close();
  await database.stop();
}

/** Looked at before the database starts, so that a busy port costs nothing. */
async function portProblem(port: number): Promise<Problem | undefined> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return {
      code: 'serve/no-port',
      message: text(
        `PORT=${process.env.PORT} 不是端口号。`,
        `PORT=${process.env.PORT} is no port.`,
      ),
      cure: text('请设 1 到 65535 之间的数。', 'Set a number from 1 to 65535.'),
    };
  }
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(busyPort(port)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}

function busyPort(port: number): Problem {
  return {
    code: 'serve/busy-port',
    message: text(`端口 ${port} 已被占用。`, `Port ${port} is in use.`),
    cure: text(
      `请用别的端口，例如 PORT=${port + 1} npm start。`,
      `Choose another one, such as PORT=${port + 1} npm start.`,
    ),
  };
}
