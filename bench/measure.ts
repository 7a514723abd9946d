import autocannon from 'autocannon';

/** One row of the result; both figures are rates per second or both are times. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number | null;
  readonly ratio: number | null;
  /** Largest and smallest ratio of a pair, as a share of the median. */
  readonly spread: number | null;
}

export interface Side {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a POST: another body for every request. */
  readonly body?: () => string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  if (sorted.length % 2 === 1) return middle;
  return (middle + (sorted[sorted.length / 2 - 1] ?? Number.NaN)) / 2;
}

/** Requests per second over one round. @throws when an answer was not a success */
export async function rate(side: Side, connections: number, seconds: number): Promise<number> {
  const { body, ...to } = side;
  const posted = body && { requests: [{ method: 'POST', setupRequest: withBody(body) }] };
  const found = await autocannon({ ...to, ...posted, connections, duration: seconds });
  if (found.errors > 0 || found.non2xx > 0) {
    throw new Error(`${side.url}: ${found.errors} errors, ${found.non2xx} refusals`);
  }
  return found.requests.total / found.duration;
}

function withBody(body: () => string) {
  return (request: Readonly<Record<string, unknown>>) => ({ ...request, body: body() });
}

/** Alternating rounds of ours and the baseline: A B, B A, A B … */
export async function paired(
  name: string,
  ours: Side,
  bare: Side,
  { rounds, connections, seconds }: { rounds: number; connections: number; seconds: number },
): Promise<Row> {
  await rate(ours, connections, 1);
  await rate(bare, connections, 1);
  const values: number[] = [];
  const baselines: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const order = i % 2 === 0 ? ([ours, bare] as const) : ([bare, ours] as const);
    for (const side of order) {
      const found = await rate(side, connections, seconds);
      (side === ours ? values : baselines).push(found);
    }
  }
  const ratios = values.map((value, i) => value / (baselines[i] ?? Number.NaN));
  const ratio = median(ratios);
  const spread = (Math.max(...ratios) - Math.min(...ratios)) / ratio;
  return rounded({
    name,
    value: median(values),
    unit: '1/s',
    baseline: median(baselines),
    ratio,
    spread,
  });
}

export function rounded(row: Row): Row {
  const to = (value: number | null, digits: number) =>
    value === null ? null : Number(value.toPrecision(digits));
  return {
    ...row,
    value: Number(row.value.toPrecision(4)),
    baseline: to(row.baseline, 4),
    ratio: to(row.ratio, 3),
    spread: to(row.spread, 2),
  };
}
