import type { Manifest, ReadManifest } from './backupManifest.ts';
import { packedRows, type TextRow } from './backupRead.ts';
import { type SealedRow, type WalkedChain, walkChain } from './chain.ts';
import { chainStart } from './chainHash.ts';

/** The audit chain of a bureau as it stands in a backup. */
export interface ChainInBackup extends WalkedChain {
  readonly tenant: string;
  readonly name: string;
  readonly checkpoints: number;
  /** Whether it ends where the manifest says. */
  readonly endsAsTold: boolean;
}

/** Walks every chain from its start, from the files of a backup alone. */
export async function chainsIn(
  folder: string,
  { manifest, key }: ReadManifest,
): Promise<ChainInBackup[]> {
  const notes = new Map<string, Set<string>>();
  for await (const { tenant, note } of rowsOf(folder, manifest, 'genji.audit_checkpoint')) {
    const known = notes.get(String(tenant)) ?? new Set();
    notes.set(String(tenant), known.add(String(note)));
  }
  const chains: ChainInBackup[] = [];
  for (const { tenant, name, position, head } of manifest.chains) {
    const known = notes.get(tenant) ?? new Set<string>();
    const walked = await walkChain(sealedRows(folder, manifest, tenant), tenant, known, key);
    const told = walked.position === position && (head ?? emptyHead) === walked.head;
    chains.push({ ...walked, tenant, name, checkpoints: known.size, endsAsTold: told });
  }
  return chains;
}

const emptyHead = chainStart.toString('hex');

async function* rowsOf(folder: string, { tables }: Manifest, name: string) {
  const table = tables.find((one) => one.name === name);
  if (table !== undefined) yield* packedRows(folder, table);
}

/**
 * Seals in the order of the chain, each with its event. Events lie in the order of their numbers,
 * which is nearly that of the chain: those that were passed wait in memory until their seal comes.
 */
async function* sealedRows(
  folder: string,
  manifest: Manifest,
  tenant: string,
): AsyncGenerator<readonly SealedRow[]> {
  const events = rowsOf(folder, manifest, 'genji.audit_event');
  const passed = new Map<string, TextRow>();
  let reached = -1n;
  const eventOf = async (seq: string): Promise<TextRow | undefined> => {
    while (!passed.has(seq) && reached < BigInt(seq)) {
      const next = await events.next();
      if (next.done === true) break;
      if (next.value.tenant !== tenant) continue;
      reached = BigInt(next.value.seq ?? 0);
      passed.set(String(next.value.seq), next.value);
    }
    const event = passed.get(seq);
    passed.delete(seq);
    return event;
  };
  try {
    for await (const seal of rowsOf(folder, manifest, 'genji.audit_seal')) {
      if (seal.tenant !== tenant) continue;
      yield [sealedRow(seal, await eventOf(String(seal.seq)))];
    }
  } finally {
    // Events are rarely read to their end: the file behind them is closed here.
    await events.return(undefined);
  }
}

function sealedRow(seal: TextRow, event: TextRow | undefined): SealedRow {
  return {
    position: String(seal.position),
    sealed: Buffer.from(String(seal.hash).slice(2), 'hex'),
    seq: event?.seq ?? null,
    at: event === undefined ? null : instant(String(event.at)),
    actor: event?.actor ?? null,
    action: event?.action ?? null,
    object_type: event?.object_type ?? null,
    object_id: event?.object_id ?? null,
    unit: event?.unit == null ? null : Number(event.unit),
    ok: event === undefined ? null : event.ok === 'true',
    detail: event?.detail ?? null,
  };
}

/** `2026-11-27 13:30:29.12+00` of the database as `2026-11-27T13:30:29.120000Z` of the chain. */
function instant(text: string): string {
  const [, date = '', time = '', part = ''] = /^(\S+) ([\d:]+)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return `${date}T${time}.${part.padEnd(6, '0')}Z`;
}
