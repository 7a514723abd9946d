#!/usr/bin/env node
// The second place of the audit trail: keeps signed checkpoints where the server that made them
// cannot reach. It shares no code with Genji and needs this one file and Node 20. Run it as an
// account of its own, best on another machine; docs/operations.md says how.
//
// Of a chain it keeps the last head, and takes a new one only with the digests of the rows between:
// whoever rewrites the trail is refused here at the next checkpoint, before any auditor asks.
import { createHash, createPublicKey, verify } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = `用法 usage: node witness.mjs --folder FOLDER --key KEY.pem [--listen 127.0.0.1:8790]

在另一个账号下（最好在另一台机器上）保存签名的检查点：只增不改，拒收变小的、互相矛盾的。
Keeps signed checkpoints under another account, best on another machine: adds only, and refuses one
that is smaller than, or contradicts, what it has.

  --folder   只有本账号能写的文件夹 a folder that only this account may write
  --key      签名公钥 the public key of the server's checkpoints
  --listen   监听地址 where to listen

  POST /checkpoints           "old SIZE", 其后每条记录的摘要 the digests since, 空行 a blank line, 检查点
  GET  /heads/BUREAU          {"size", "root", "at"}
  GET  /checkpoints/BUREAU    全部检查点 all of them
`;

const mostBytes = 64 * 1024 * 1024;
const bureauShape = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const noteShape = new RegExp(
  `^genji/(${bureauShape})\n([1-9]\\d{0,15})\n([A-Za-z0-9+/]{43}=)\n\n— genji ([A-Za-z0-9+/]{86}==)\n$`,
);
const digestShape = /^[A-Za-z0-9+/]{43}=$/;

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What a note says; null where its form or its signature does not hold. */
function readNote(note, key) {
  const [, bureau, size, root, signature] = noteShape.exec(note) ?? [];
  if (bureau === undefined) return null;
  const body = Buffer.from(`genji/${bureau}\n${size}\n${root}\n`);
  if (!verify(null, body, key, Buffer.from(signature, 'base64'))) return null;
  return { bureau, size: Number(size), root };
}

/** Checkpoints in files that are made once: a file that is there is never opened for writing. */
class Shelf {
  lastUnsigned = 0;

  constructor(folder) {
    this.folder = folder;
  }

  sizes(bureau) {
    const place = join(this.folder, bureau);
    const names = fs.existsSync(place) ? fs.readdirSync(place) : [];
    const sizes = names.flatMap((name) =>
      /^\d{16}\.txt$/.test(name) ? [Number.parseInt(name, 10)] : [],
    );
    return sizes.sort((a, b) => a - b);
  }

  path(bureau, size) {
    return join(this.folder, bureau, `${String(size).padStart(16, '0')}.txt`);
  }

  note(bureau, size) {
    return fs.readFileSync(this.path(bureau, size), 'utf8');
  }

  head(bureau) {
    const size = this.sizes(bureau).at(-1);
    if (size === undefined) return { size: 0, root: null, at: null };
    const root = this.note(bureau, size).split('\n')[2];
    return { size, root, at: fs.statSync(this.path(bureau, size)).mtime.toISOString() };
  }

  /** On the disk before anybody hears of it; a name that is taken makes this fail. */
  add({ bureau, size }, note) {
    const place = join(this.folder, bureau);
    fs.mkdirSync(place, { recursive: true, mode: 0o755 });
    const draft = join(place, `.draft-${process.pid}`);
    fs.rmSync(draft, { force: true });
    const file = fs.openSync(draft, 'wx', 0o444);
    fs.writeSync(file, note);
    fs.fsyncSync(file);
    fs.closeSync(file);
    fs.linkSync(draft, this.path(bureau, size));
    fs.unlinkSync(draft);
    const held = fs.openSync(place, 'r');
    fs.fsyncSync(held);
    fs.closeSync(held);
  }

  /** Anybody can send rubbish: one line a minute says so, and does not fill the disk. */
  refuseUnsigned() {
    if (Date.now() - this.lastUnsigned > 60_000) {
      this.lastUnsigned = Date.now();
      this.log({ reason: 'signature', status: 422 });
    }
    return [422, 'signature'];
  }

  log(line) {
    const text = JSON.stringify({ at: new Date().toISOString(), ...line });
    fs.appendFileSync(join(this.folder, 'witness.log'), `${text}\n`, { mode: 0o644 });
  }
}

/** Whether these digests lead from one root to the other. */
function leads(from, digests, to) {
  let hash = Buffer.from(from, 'base64');
  for (const digest of digests) hash = sha256(hash, Buffer.from(digest, 'base64'));
  return hash.toString('base64') === to;
}

/** Status and reason for a checkpoint; `kept` when it is new and may be added. */
function judge(shelf, said, old, digests) {
  const head = shelf.head(said.bureau);
  if (said.size <= head.size) {
    if (!shelf.sizes(said.bureau).includes(said.size)) return [409, 'smaller'];
    const had = shelf.note(said.bureau, said.size).split('\n')[2];
    return had === said.root ? [200, 'had'] : [409, 'contradicts'];
  }
  // The first one is taken on trust: there is nothing to hold it against.
  if (head.size === 0) return [200, 'kept'];
  if (old !== head.size) return [409, 'old'];
  if (digests.length !== said.size - old) return [422, 'digests'];
  return leads(head.root, digests, said.root) ? [200, 'kept'] : [409, 'contradicts'];
}

function take(shelf, key, body) {
  const cut = body.indexOf('\n\n');
  const [first = '', ...digests] = body.slice(0, Math.max(cut, 0)).split('\n');
  const old = /^old (\d{1,16})$/.exec(first)?.[1];
  const note = body.slice(cut + 2);
  if (old === undefined || !digests.every((one) => digestShape.test(one))) return [422, 'form'];
  const said = readNote(note, key);
  if (said === null) return shelf.refuseUnsigned();
  const [status, reason] = judge(shelf, said, Number(old), digests);
  if (reason === 'kept') shelf.add(said, note);
  // A sender that only asks where we are leaves no line.
  if (reason !== 'had' && reason !== 'old') shelf.log({ reason, status, ...said });
  return [status, reason, said.bureau];
}

async function bodyOf(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

async function answer(shelf, key, request) {
  const [, what, bureau] = /^\/(heads|checkpoints)\/([0-9a-f-]{36})$/.exec(request.url ?? '') ?? [];
  if (request.method === 'GET' && what === 'heads') return [200, shelf.head(bureau)];
  if (request.method === 'GET' && what === 'checkpoints') {
    return [
      200,
      shelf
        .sizes(bureau)
        .map((size) => shelf.note(bureau, size))
        .join('\n'),
    ];
  }
  if (request.method !== 'POST' || request.url !== '/checkpoints') return [404, { reason: 'path' }];
  const body = await bodyOf(request);
  if (body === null) return [413, { reason: 'size' }];
  const [status, reason, of] = take(shelf, key, body);
  return [status, { reason, ...(of === undefined ? {} : shelf.head(of)) }];
}

function serve(shelf, key, host, port) {
  const server = createServer((request, reply) => {
    answer(shelf, key, request)
      .catch((error) => {
        process.stderr.write(`${error.stack}\n`);
        return [500, { reason: 'fault' }];
      })
      .then(([status, body]) => {
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
        reply.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
      });
  });
  server.requestTimeout = 60_000;
  server.on('error', (error) => {
    process.stderr.write(`无法监听 cannot listen: ${error.message}\n`);
    process.exit(2);
  });
  server.listen(port, host, () => {
    process.stdout.write(`Witness is ready at http://${host}:${server.address().port}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

function main() {
  const word = { type: 'string' };
  const options = { folder: word, key: word, listen: word, help: { type: 'boolean' } };
  const { values } = parseArgs({ options });
  const { folder, key, listen = '127.0.0.1:8790' } = values;
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(listen) ?? [];
  if (values.help || folder === undefined || key === undefined || host === undefined) {
    (values.help ? process.stdout : process.stderr).write(usage);
    process.exit(values.help ? 0 : 2);
  }
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  fs.accessSync(folder, fs.constants.W_OK);
  if ((fs.statSync(folder).mode & 0o022) !== 0) {
    throw new Error(`${folder} 别的账号也能写 may be written by other accounts: chmod go-w`);
  }
  serve(new Shelf(folder), createPublicKey(fs.readFileSync(key)), host, Number(port));
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
