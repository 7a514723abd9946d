import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Text, text } from '../kernel/text.ts';
import { digestsBetween, hashAt, notesBetween } from '../store/auditExport.ts';
import type { Chain } from '../store/chain.ts';
import { tenantsOf } from '../store/proof.ts';
import {
  headOf,
  noSecondPlace,
  notesOf,
  type PlaceHead,
  type SecondPlace,
  type SecondPlaceState,
  sendNote,
} from '../store/secondPlace.ts';

export interface SecondPlaceOptions {
  readonly chain: Chain;
  /** Of the witness, without a slash at its end; null: there is none. */
  readonly url: string | null;
  /** The data folder: when it was last reached outlives a restart. */
  readonly folder: string;
  readonly log: (line: string) => void;
}

export interface SecondPlaceJob extends SecondPlace {
  /** One round now: what is new is sent. For tests, and before the server goes. */
  send(): Promise<void>;
  stop(): Promise<void>;
}

const every = 15_000;
const last = '9223372036854775807';

/** Sends every checkpoint until it is there, and looks four times a minute whether both agree. */
export function startSecondPlace(options: SecondPlaceOptions): SecondPlaceJob {
  const { url, chain } = options;
  if (url === null) {
    const none = { send: async () => undefined, stop: async () => undefined };
    return { ...noSecondPlace, ...none };
  }
  const states = new Map<string, SecondPlaceState>();
  const failed = (error: unknown) => options.log(`第二存放处 second place: ${String(error)}`);
  const all = async () => {
    const bureaus = await tenantsOf(chain.pool);
    // What fails of one bureau keeps nothing of another from its place.
    for (const { tenant } of bureaus) await keep({ ...options, url }, states, tenant).catch(failed);
  };
  let waiting = 0;
  let running: Promise<void> = Promise.resolve();
  const send = () => {
    waiting += 1;
    running = running
      .then(all)
      .catch(failed)
      .finally(() => {
        waiting -= 1;
      });
    return running;
  };
  void send();
  // A round may take longer than the time between two: they do not queue.
  const timer = setInterval(() => (waiting === 0 ? void send() : undefined), every);
  return {
    send,
    stop: async () => {
      clearInterval(timer);
      await send();
    },
    state: (tenant) => states.get(tenant) ?? { ...untried, url },
    notes: (tenant) => notesOf(url, tenant).catch(() => null),
  };
}

const untried: Omit<SecondPlaceState, 'url'> = {
  ...{ reachedAt: null, agrees: 'unknown', size: '0', reached: false },
  said: text('启动以后还没有联系过。', 'Not tried yet since the start.'),
};

type Options = SecondPlaceOptions & { readonly url: string };

async function keep(
  options: Options,
  states: Map<string, SecondPlaceState>,
  tenant: string,
): Promise<void> {
  const file = join(options.folder, 'second-place', `${tenant}.json`);
  const before = states.get(tenant) ?? { ...(await remembered(file)), url: options.url };
  const state = await round(options, tenant, before);
  states.set(tenant, state);
  if (state.agrees === 'no' && before.agrees !== 'no')
    options.log(`${state.said?.zh} ${state.said?.en}`);
  if (state.reachedAt === before.reachedAt) return;
  await mkdir(join(options.folder, 'second-place'), { recursive: true, mode: 0o700 });
  // Whole or not at all: what a power cut leaves half-written would be read at every start.
  await writeFile(`${file}.new`, JSON.stringify(state), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

async function remembered(file: string): Promise<SecondPlaceState> {
  try {
    const said = JSON.parse(await readFile(file, 'utf8')) as SecondPlaceState;
    return { ...said, agrees: 'unknown', reached: false };
  } catch {
    return { ...untried, url: null };
  }
}

async function round(
  { chain, url }: Options,
  tenant: string,
  before: SecondPlaceState,
): Promise<SecondPlaceState> {
  let reachedAt = before.reachedAt;
  try {
    const head = await headOf(url, tenant);
    reachedAt = new Date().toISOString();
    const sent = await sendFrom(chain, url, tenant, head);
    return { url, reachedAt, reached: true, ...sent };
  } catch {
    return { ...before, url, reachedAt, reached: false, said: away };
  }
}

const away = text('没有答复，会继续重试。', 'It does not answer; it is tried again and again.');
const differs: Text = text(
  '第二存放处保存的与本机的审计链不一致：审计链可能被重写过，或者数据库是从较旧的备份恢复的。请保护现场，立即报告。',
  'What the second place keeps differs from the trail here: the trail may have been rewritten, or the database was restored from an older backup. Preserve everything and report at once.',
);

const stranger: Text = text(
  '第二存放处认得的是另一把公钥，不收本机签名的检查点。请核对它的 --key 是不是本机的 checkpoint-public.pem；本机的密钥没有换过的，请立即报告。',
  'The second place knows another public key and takes no checkpoint signed here. See that its --key is the checkpoint-public.pem of this server; if the key here was never changed, report at once.',
);
const refuses: Text = text(
  '第二存放处不收这样的检查点：两边的程序版本可能不同，请核对。',
  'The second place does not take such a checkpoint: the two programs may be of different releases.',
);

type Sending = Pick<SecondPlaceState, 'size' | 'agrees' | 'said'>;

/** Sends every checkpoint that it has not got, in order. @throws when it does not answer */
async function sendFrom(
  chain: Chain,
  url: string,
  tenant: string,
  head: PlaceHead,
): Promise<Sending> {
  let { size } = head;
  const here = size === '0' ? null : await hashAt(chain.pool, tenant, size);
  if (here !== null && here?.toString('base64') !== head.root) {
    return { size, agrees: 'no', said: differs };
  }
  for (const note of await notesBetween(chain, tenant, size, last)) {
    const to = note.split('\n')[1] ?? size;
    const digests = size === '0' ? [] : await digestsBetween(chain, tenant, size, to);
    const sent = await sendNote(url, size, digests, note);
    if (sent === 'contradicts') return { size, agrees: 'no', said: differs };
    if (sent === 'stranger') return { size, agrees: 'no', said: stranger };
    if (sent === 'refused') return { size, agrees: 'unknown', said: refuses };
    // Another server of ours was faster: the next round looks again.
    if (sent === 'behind') return { size, agrees: 'yes', said: null };
    if (sent === 'away') throw new Error('no answer');
    size = to;
  }
  return { size, agrees: 'yes', said: null };
}
