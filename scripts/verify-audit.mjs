#!/usr/bin/env node
// Proves an exported audit trail of Genji on any machine. It shares no code with Genji and needs
// nothing but Node 20: an auditor can read all of it, and should take it from the release of the
// project, not from the server under audit. docs/operations.md says how checkpoints come together.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = `用法 usage: node verify-audit.mjs EXPORT CHECKPOINTS... --key KEY.pem [--key ...]
                    [--code XXXX-XXXX-XXXX-XXXX] [--json]

用导出的审计记录、签名的检查点和公钥，在任何一台电脑上核对审计链。
Proves an exported audit trail with signed checkpoints and the public key, on any machine.

  EXPORT       genji export --audit 或审计页面导出的文件 the exported trail
  CHECKPOINTS  检查点文件或文件夹，最好是导出以前从第二存放处复制的
               files or folders, best copied from the second place before the export
  --key        签名公钥，启用系统时就应另行保存 the public key, kept apart since the first day
  --code       抄在纸上的校验码，可重复 a witness code noted on paper; may be repeated

  退出码 exit code: 0 完好 whole, 1 有出入 something differs, 2 无法核对 cannot be verified
`;

const noteShape =
  /^genji\/([0-9a-f-]{36})\n([1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n\n— genji ([A-Za-z0-9+/]{86}==)\n?$/gm;
const rowShape =
  /^\[([1-9]\d{0,15}|0),"([A-Za-z0-9+/]{43}=)"(?:,("[A-Za-z0-9+/]{43}="|\[.+\]))?\]$/;
const headerShape =
  /^\{"format":"genji-audit-1","tenant":"([0-9a-f-]{36})","kind":"(whole|part)","size":(\d+)\}$/;
const start = Buffer.alloc(32);

/** What cannot be used at all, in both languages. */
class Unusable extends Error {}

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Sixteen characters that a person can note: the first 80 bits, without I, L, O and U. */
function codeOf(root) {
  const bits = [...root.subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const code = bits.replace(/.{5}/g, (five) => letters[Number.parseInt(five, 2)]);
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** As somebody typed it: small letters, blanks, and the letters that look like a digit. */
function typedCode(words) {
  const code = words.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code)) {
    throw new Unusable(`“${words}”不是校验码。 "${words}" is no witness code.`);
  }
  return code.replace(/.{4}(?=.)/g, '$&-');
}

function read(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Unusable(`读不到 cannot read ${path}: ${error.code}`);
  }
}

function openKey(path) {
  const pem = read(path);
  if (!`${pem}`.startsWith('-----BEGIN PUBLIC KEY-----')) {
    throw new Unusable(`${path} 不是公钥。 ${path} is no public key.`);
  }
  const key = createPublicKey(pem);
  return { key, fingerprint: sha256(key.export({ type: 'spki', format: 'der' })).toString('hex') };
}

/** The files below a place; in a folder only *.txt, for logs lie there too. */
function filesBelow(path, asked) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Unusable(`没有这个文件 there is no ${path}`);
  if (found.isFile()) return asked || path.endsWith('.txt') ? [path] : [];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name), false));
}

/**
 * Every checkpoint whose signature holds, as roots by position; several roots at one position are a
 * fault whatever the export says. One of another bureau is left aside.
 */
function readCheckpoints(places, keys, tenant) {
  const roots = new Map();
  const faults = [];
  const fault = (at, zh, en) => faults.push({ position: at, zh, en });
  for (const path of places.flatMap((place) => filesBelow(place, true))) {
    const said = read(path).toString('utf8').replaceAll('\r\n', '\n');
    if (said.replace(noteShape, '').trim() !== '') {
      fault(0, `检查点文件 ${path} 读不懂`, `checkpoint file ${path} cannot be read`);
    }
    for (const [, origin, position, root, signature] of said.matchAll(noteShape)) {
      const body = Buffer.from(`genji/${origin}\n${position}\n${root}\n`);
      const at = Number(position);
      const signed = Buffer.from(signature, 'base64');
      if (origin !== tenant) continue;
      if (!keys.some(({ key }) => verify(null, body, key, signed))) {
        fault(at, `检查点 ${path} 的签名对不上`, `the signature of checkpoint ${path} fails`);
      } else if ((roots.get(at) ?? root) !== root) {
        fault(at, '两份检查点互相矛盾', 'two checkpoints contradict each other');
      } else roots.set(at, root);
    }
  }
  return { roots, faults };
}

/** Lines of a file, read piece by piece: a trail may be larger than the memory. */
async function* linesOf(path) {
  let rest = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    yield lines;
  }
  if (rest !== '') yield [rest];
}

function readHeader(line) {
  const [, tenant, kind, size] = headerShape.exec(line) ?? [];
  if (kind !== undefined) return { tenant, kind, size: Number(size) };
  throw new Unusable('这不是审计导出文件。 This is no exported trail.');
}

/**
 * Whether a row may stand after `before`. An open row is the event itself, a closed one only its
 * digest, in quotes. Chains begun before digests were in use hash the event at once.
 */
function holds(before, content, said) {
  const is = (hash) => hash.toString('base64') === said;
  if (content.startsWith('"')) return is(sha256(before, Buffer.from(content, 'base64')));
  return is(sha256(before, sha256(content))) || is(sha256(before, content));
}

/** Walks the rows; one step per line, and every fault with its position. */
class Walk {
  faults = [];
  codes = new Map();
  rows = 0;
  closed = 0;
  /** The last position that a checkpoint confirmed. */
  covered = 0;
  at = 0;
  hash = start;

  constructor(header, roots, codes) {
    this.header = header;
    this.roots = roots;
    this.wanted = new Set(codes);
  }

  fault(position, zh, en) {
    this.faults.push({ position, zh, en });
  }

  step(line, number) {
    const [, position, said, content] = rowShape.exec(line) ?? [];
    if (position === undefined) {
      this.fault(this.at + 1, `第 ${number} 行读不懂`, `line ${number} cannot be read`);
      return;
    }
    const at = Number(position);
    if (content === undefined) this.jump(at, said);
    else this.row(at, said, content);
    this.hash = Buffer.from(said, 'base64');
    this.at = at;
    this.confirm(at, said);
  }

  /** A part of a trail goes on from a head that a checkpoint must confirm. */
  jump(at, said) {
    this.ended();
    const whole = this.header.kind === 'whole';
    if (whole || at < this.at) this.fault(at, '导出里不该断开', 'no gap belongs here');
    const zero = at === 0 && said === start.toString('base64');
    if (!zero && this.roots.get(at) !== said) {
      this.fault(at, '断开处没有检查点证明', 'no checkpoint confirms where a part begins');
    }
    this.covered = at;
  }

  row(at, said, content) {
    this.rows += 1;
    if (content.startsWith('"')) this.closed += 1;
    if (at !== this.at + 1) {
      this.fault(this.at + 1, '缺记录或次序不对', 'rows are missing or out of order');
    }
    if (!holds(this.hash, content, said)) {
      this.fault(at, '记录与封存时不一致', 'the event differs from what was sealed');
    }
  }

  confirm(at, said) {
    if (this.wanted.size > 0) {
      const code = codeOf(this.hash);
      if (this.wanted.has(code)) this.codes.set(code, at);
    }
    const root = this.roots.get(at);
    if (root === undefined) return;
    if (root !== said) {
      this.fault(at, '与签名的检查点不一致', 'differs from the signed checkpoint');
    }
    this.covered = at;
  }

  /** In a part, every row must lie before a checkpoint of the same piece. */
  ended() {
    if (this.header.kind === 'part' && this.covered < this.at) {
      this.fault(this.at, '末尾没有检查点证明', 'no checkpoint confirms the end of a part');
    }
  }

  end() {
    this.ended();
    for (const code of this.wanted) {
      if (!this.codes.has(code)) {
        this.fault(0, `链上没有校验码 ${code}`, `the code ${code} is nowhere in this trail`);
      }
    }
    if (this.header.kind === 'part') return;
    if (this.at !== this.header.size) {
      this.fault(this.at + 1, '导出不完整', `${this.header.size} rows were exported`);
    }
    const en = 'this checkpoint is past the end: rows were cut off, or the export is older';
    const cut = [...this.roots.keys()].filter((at) => at > this.at);
    for (const at of cut) this.fault(at, '检查点在导出末尾之后：记录被截去，或导出较旧', en);
  }
}

async function prove(file, places, keys, codes) {
  filesBelow(file, true);
  let [walk, checkpoints, number] = [null, null, 0];
  for await (const lines of linesOf(file)) {
    for (const line of lines) {
      number += 1;
      if (walk !== null) walk.step(line, number);
      else {
        const header = readHeader(line);
        checkpoints = readCheckpoints(places, keys, header.tenant);
        walk = new Walk(header, checkpoints.roots, codes);
      }
    }
  }
  if (walk === null) throw new Unusable('导出文件是空的。 The export is empty.');
  walk.end();
  const { rows, closed, covered, at, hash } = walk;
  const faults = [...checkpoints.faults, ...walk.faults].sort((a, b) => a.position - b.position);
  if (checkpoints.roots.size === 0 && checkpoints.faults.length === 0) {
    throw new Unusable('没有本单位的检查点，无法证明。 No checkpoint of this bureau: no proof.');
  }
  const uncovered = Math.max(at - covered, 0);
  const counts = { rows, closed, checkpoints: checkpoints.roots.size };
  const { kind, tenant } = walk.header;
  const about = { tenant, kind, ...counts, uncovered, codesAt: Object.fromEntries(walk.codes) };
  const head = { position: at, root: hash.toString('base64'), code: codeOf(hash) };
  return { whole: faults.length === 0, ...about, head, faults };
}

function told(report, keys, seconds) {
  const { whole, kind, rows, closed, checkpoints, uncovered, head, codesAt } = report;
  const part = kind === 'part' ? '（部分导出 a part only）' : '';
  return [
    `审计链${whole ? '完好 whole' : '有出入 DIFFERS'}${part}`,
    ...keys.map(({ fingerprint }) => `公钥指纹 key: ${fingerprint}`),
    `记录 rows: ${rows}（只有摘要 digests only: ${closed}），检查点 checkpoints: ${checkpoints}`,
    `链尾 head: ${head.position}, 校验码 code: ${head.code}`,
    ...(uncovered > 0 ? [`最后这些还没有检查点证明 not confirmed yet: ${uncovered}`] : []),
    ...Object.entries(codesAt).map(([code, at]) => `校验码 code ${code}: ${at}`),
    ...report.faults.slice(0, 100).map(({ position, zh, en }) => `  ${position}: ${zh}。${en}.`),
    `${Math.round(rows / seconds)} rows/s`,
  ];
}

async function main() {
  const word = { type: 'string', multiple: true, default: [] };
  const options = { key: word, code: word, json: { type: 'boolean' }, help: { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file, ...places] = positionals;
  if (values.help || places.length === 0 || values.key.length === 0) {
    (values.help ? process.stdout : process.stderr).write(usage);
    return values.help ? 0 : 2;
  }
  const keys = values.key.map(openKey);
  const began = performance.now();
  const report = await prove(file, places, keys, values.code.map(typedCode));
  const seconds = (performance.now() - began) / 1_000;
  const lines = values.json ? [JSON.stringify(report)] : told(report, keys, seconds);
  process.stdout.write(`${lines.join('\n')}\n`);
  return report.whole ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  const mistyped = error instanceof Unusable || `${error.code}`.startsWith('ERR_PARSE_ARGS_');
  process.stderr.write(`${mistyped ? error.message : (error.stack ?? error)}\n`);
  return mistyped ? 2 : 70;
});
