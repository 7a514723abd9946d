import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { version } from '../app.ts';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { lackedKeys, openBackup, type ProvedBackup, proofTold, usable } from './backupFolder.ts';
import type { ExitCode } from './command.ts';
import { type Evidence, type EvidenceStep, writeEvidence } from './drillEvidence.ts';
import { drillFolder } from './drillFolder.ts';
import {
  bringForward,
  bringIn,
  compare,
  type Found,
  type Stage,
  signIn,
  walkChains,
} from './drillSteps.ts';
import { printProblems, say } from './ground.ts';
import { progress } from './progress.ts';
import { embeddedTarget } from './restoreTarget.ts';
import { listenForSignals } from './signals.ts';
import { fromSystem, unwritable } from './unusable.ts';

export interface Drill {
  readonly named: string;
  /** The data folder: whether the keys of the backup are at hand. */
  readonly data: string;
  readonly keys: 'needed' | 'not-needed';
  /** Folder of the evidence; beside the backup when undefined. */
  readonly evidence: string | undefined;
  readonly json: boolean;
}

/**
 * Restores a backup into a server and a folder that are thrown away afterwards, and says whether
 * all is equal. A step that fails ends the drill; the evidence is written all the same.
 */
export async function drill(wanted: Drill): Promise<ExitCode> {
  const { named, data } = wanted;
  const known = await usable(named, data, 'not-needed');
  if (!known.ok) return printProblems(known.problems);
  const folder = wanted.evidence ?? dirname(resolve(named));
  const refused = await unwritable(folder, evidenceText);
  if (refused !== undefined) return printProblems([refused]);
  const from = Date.now();
  const opened = await openBackup(named, data);
  if (!opened.ok) return printProblems(opened.problems);
  const backup = opened.value;
  const steps: EvidenceStep[] = [];
  const run = stepper(steps);
  await run(words.proof, async () => proofFound(backup), Date.now() - from);
  await run(words.keys, async () => keysFound(backup, wanted));
  // What `restore` takes is rehearsed: attachments that were lost before come back no more.
  const server = backup.proof.faults.length === 0 ? await rehearse(backup, run) : null;
  if (server === undefined) return 2;
  const evidence = evidenceOf(backup, steps, server);
  return finish(evidence, folder, wanted.json);
}

const evidenceText = text('演练证据', 'evidence of a drill');

/** What was found is said also where the evidence, against what the start showed, does not fit. */
async function finish(evidence: Evidence, folder: string, json: boolean): Promise<ExitCode> {
  let paths: string[] = [];
  let problem: Problem | undefined;
  try {
    paths = await writeEvidence(evidence, folder);
  } catch (error) {
    problem = fromSystem(error, folder, evidenceText);
    if (problem === undefined) throw error;
  }
  if (json) say(JSON.stringify({ ...evidence, evidence: paths }));
  else tell(evidence, paths);
  if (problem !== undefined) return printProblems([problem]);
  return evidence.equal ? 0 : 1;
}

const words = {
  proof: text('备份本身完好', 'the backup is whole'),
  keys: text('所用的密钥在手', 'its keys are at hand'),
  restore: text('恢复到空的服务器', 'restored into an empty server'),
  compare: text('对象和每一行都相同', 'every object and row is equal'),
  chain: text('审计链完好', 'the audit chain is whole'),
  forward: text('升级到本程序的版本', 'brought forward to this program'),
  signIn: text('能够登录', 'somebody can sign in'),
};

type Step = (name: Text, work: () => Promise<Found>, before?: number) => Promise<boolean>;

/** Runs a step, keeps what it found and how long it took; false when the drill ends with it. */
function stepper(steps: EvidenceStep[]): Step {
  return async (name, work, before = 0) => {
    const from = Date.now();
    const found = await work().catch((error: unknown): Found => {
      return { faults: [String(error)], detail: text('中断', 'broke off') };
    });
    const milliseconds = Date.now() - from + before;
    steps.push({ name, ok: found.faults.length === 0, milliseconds, ...found });
    return found.faults.length === 0;
  };
}

async function proofFound(backup: ProvedBackup): Promise<Found> {
  const { proof } = backup;
  const { rows, files, whole } = proof;
  const faults = whole ? [] : proofTold(backup).map((line) => `${line.zh} ${line.en}`);
  return {
    faults,
    detail: text(`${rows} 行，附件 ${files} 个`, `${rows} rows, ${files} attachments`),
  };
}

async function keysFound({ read }: ProvedBackup, { data, keys }: Drill): Promise<Found> {
  const lacks = lackedKeys(read, data);
  const said = lacks.length === 0 ? text('齐全', 'all there') : text('不齐', `not ${lacks}`);
  return { faults: keys === 'needed' ? lacks : [], detail: said };
}

/** The kind of the server; undefined where none came up. */
async function rehearse(backup: ProvedBackup, run: Step): Promise<string | undefined> {
  const told = progress(text('正在演练', 'drilling'));
  const signals = listenForSignals();
  const folder = await drillFolder();
  try {
    const from = Date.now();
    const target = await embeddedTarget(folder);
    if (!target.ok) {
      printProblems(target.problems);
      return undefined;
    }
    const seen = (what: string, count: number) => {
      if (signals.heard() !== undefined) throw new Error(signals.heard());
      told(what, count);
    };
    const stage = { backup, target: target.value, folder, seen };
    const walked = walk(stage, run, Date.now() - from);
    try {
      await Promise.race([walked, signals.stopped]);
    } finally {
      await target.value.stop();
    }
    // Without its server a step ends; after that nothing writes into the folder any more.
    if (signals.heard() !== undefined) await Promise.race([walked, pause(patience)]);
    return 'embedded';
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    signals.ignore();
    const by = signals.heard();
    if (by !== undefined) process.kill(process.pid, by);
  }
}

const patience = 10_000;

async function walk(stage: Stage, run: Step, ready: number): Promise<void> {
  const steps = [
    [words.restore, bringIn],
    [words.compare, compare],
    [words.chain, walkChains],
    [words.forward, bringForward],
    [words.signIn, signIn],
  ] as const;
  for (const [name, step] of steps) {
    if (!(await run(name, () => step(stage), step === bringIn ? ready : 0))) return;
  }
}

function evidenceOf(
  { path, read, proof }: ProvedBackup,
  steps: readonly EvidenceStep[],
  server: string | null,
): Evidence {
  const { manifest, signer } = read;
  const { at, program, database, tables, objects, chains } = manifest;
  const every = Object.keys(words).length;
  return {
    equal: steps.length === every && steps.every((step) => step.ok),
    drilledAt: new Date().toISOString(),
    backup: { path, at, program, database, signer, bytes: proof.bytes, files: proof.files },
    into: { program: version(), server },
    steps,
    milliseconds: steps.reduce((sum, step) => sum + step.milliseconds, 0),
    objects: Object.fromEntries(
      Object.entries(objects).map(([kind, names]) => [kind, Object.keys(names).length]),
    ),
    tables: tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })),
    chains,
  };
}

function tell({ equal, steps, milliseconds }: Evidence, paths: readonly string[]): void {
  for (const { name, ok, detail, faults, milliseconds: took } of steps) {
    const mark = ok ? '✓' : '✗';
    say(`${mark} ${name.zh}（${detail.zh}，${took} 毫秒） ${name.en} (${detail.en})`);
    for (const fault of faults.slice(0, 50)) say(`  ${fault}`);
  }
  const all = equal ? '演练通过，全部一致 all equal' : '演练没有通过 NOT equal';
  say(`${all}: ${(milliseconds / 1000).toFixed(1)} s`);
  for (const path of paths) say(`证据 evidence: ${path}`);
}
