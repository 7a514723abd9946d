import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IsoDate } from '../kernel/date.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type Language, text } from '../kernel/text.ts';
import { callerOf } from '../store/session.ts';
import { SessionEnded, transact } from '../store/transaction.ts';
import type { SignIn } from './account/sign-in.ts';
import { shape } from './contract/common.ts';
import { contract, type QueryOf, type ReplyOf } from './contract/index.ts';
import { signedOut } from './problems.ts';
import { send } from './server.ts';
import type { Services } from './services.ts';
import { dayInShanghai } from './shanghai.ts';

type Reply = ReplyOf<'POST /api/check'>;

interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CheckServed {
  readonly services: Services;
  readonly signIn: SignIn;
  /** Reads and judges files; handed in, because only its ring knows the papers by name. */
  readonly check: (job: {
    readonly books: readonly Book[];
    readonly asOf: IsoDate;
    readonly language: Language;
  }) => Promise<Result<Readonly<Reply>>>;
  /** Whether every bureau here is invented: then nobody needs to be signed in. */
  readonly isDemo: () => Promise<boolean>;
}

/** Two files of ten MB, and what the browser writes around them. */
const largestBody = 21 * 1024 * 1024;
const mostBooks = 2;
/** Checks that run at the same time; each has a thread with a heap of its own. */
const atOnce = 2;
/** How often one of them may ask, and in which time in milliseconds. */
const often = { times: 20, within: 10 * 60_000 };

/**
 * Whoever has a roster or a ledger may see what the rules say of it. The files stay in memory until
 * they are answered; no row and no file is written, so there is nothing to be recorded either.
 */
export async function serveCheck(app: FastifyInstance, served: CheckServed): Promise<void> {
  const asked = contract['GET /api/check'];
  const done = contract['POST /api/check'];
  const turns = turnsOf();
  await app.register(async (scope) => {
    // Only here: no other operation takes several files at once.
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_, body, next) =>
      next(null, body),
    );
    scope.get(
      '/api/check',
      { schema: { querystring: shape({}), response: { 200: asked.reply } } },
      async () => ({
        open: await served.isDemo(),
      }),
    );
    scope.post(
      '/api/check',
      {
        bodyLimit: largestBody,
        schema: { querystring: done.query, response: { 200: done.reply } },
        // Before a byte of the files is read.
        onRequest: async (request, reply) => {
          const who = await whoAsks(served, request);
          if (who === null) return send(reply, [signedOut]);
          if (!turns.ask(who)) return send(reply, [tooOften]);
        },
      },
      async (request, reply) => {
        if (!turns.begin()) return send(reply, [busy]);
        try {
          return await answer(served, request, reply);
        } finally {
          turns.end();
        }
      },
    );
  });
}

async function answer(
  { check }: CheckServed,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const books = await booksIn(request);
  if (!books.ok) return send(reply, books.problems);
  const { language = 'zh' } = request.query as QueryOf<'POST /api/check'>;
  const asOf = dayInShanghai(new Date());
  const found = await check({ books: books.value, asOf, language });
  if (!found.ok) return send(reply, found.problems);
  return reply.header('cache-control', 'no-store').send(found.value);
}

/** In a demo bureau an address; elsewhere a person with a session that is alive; null: nobody. */
async function whoAsks(
  { services, signIn, isDemo }: CheckServed,
  request: FastifyRequest,
): Promise<string | null> {
  if (await isDemo()) return request.ip;
  const token = signIn.readToken(request);
  if (token === null) return null;
  try {
    const caller = await callerOf(services.store, token);
    return await transact(services.store, caller, [], async () => caller.person);
  } catch (error) {
    if (error instanceof SessionEnded) return null;
    throw error;
  }
}

/** The files of the form, read by the platform itself: what they hold is for their reader. */
async function booksIn({ body, headers }: FastifyRequest): Promise<Result<readonly Book[]>> {
  const type = headers['content-type'] ?? '';
  if (!Buffer.isBuffer(body)) return fail(noBook);
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    return fail(noBook);
  }
  const files = form.getAll('book').filter((one) => typeof one !== 'string');
  if (files.length === 0) return fail(noBook);
  if (files.length > mostBooks) return fail(tooManyBooks);
  return ok(
    await Promise.all(
      files.map(async (one) => ({
        name: one.name.slice(-200),
        bytes: new Uint8Array(await one.arrayBuffer()),
      })),
    ),
  );
}

/** Who may begin now: two at a time, and nobody over and over. */
function turnsOf() {
  let running = 0;
  let asked = new Map<string, readonly number[]>();
  return {
    ask(who: string): boolean {
      const since = Date.now() - often.within;
      const lately = [...asked].map(
        ([one, times]) => [one, times.filter((at) => at > since)] as const,
      );
      asked = new Map(lately.filter(([, times]) => times.length > 0));
      const own = asked.get(who) ?? [];
      if (own.length >= often.times) return false;
      asked.set(who, [...own, Date.now()]);
      return true;
    },
    begin(): boolean {
      if (running >= atOnce) return false;
      running += 1;
      return true;
    },
    end(): void {
      running -= 1;
    },
  };
}

const noBook: Problem = {
  code: 'check/no-book',
  message: text('没有收到文件。', 'No file came.'),
  cure: text(
    '请选一个或两个 Excel、CSV 文件：名册、台账，或者两者在一个文件里。',
    'Choose one or two Excel or CSV files: a roster, a ledger, or both in one workbook.',
  ),
};

const tooManyBooks: Problem = {
  code: 'check/too-many-books',
  message: text('一次最多检查两个文件。', 'At most two files are checked at once.'),
  cure: text('请只选一份名册和一份台账。', 'Choose one roster and one ledger.'),
};

const tooOften: Problem = {
  code: 'check/too-often',
  message: text(
    `十分钟内已经检查了${often.times}次。`,
    `${often.times} checks were asked for within ten minutes.`,
  ),
  cure: text('请过几分钟再试。', 'Try again in a few minutes.'),
};

const busy: Problem = {
  code: 'check/busy',
  message: text('正在检查别人的文件。', 'Other files are being checked right now.'),
  cure: text('请稍候几秒再试。', 'Try again in a few seconds.'),
};
