import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FuzzHouse, fuzzHouse } from '../testing/fuzz/house.ts';

/** G19: whatever is sent, no line of a log says it: not a forged one, and no password either. */

let house: FuzzHouse;
beforeAll(async () => {
  house = await fuzzHouse();
});
afterAll(() => house.close());

const forged = 'FORGED-LINE';
const ways = [
  '\n',
  '\r\n',
  '%0a',
  '%0d%0a',
  '\u2028',
  '\u0085',
  '\u001b[2K',
  '\u0000',
  '${jndi:x}',
];
const hostile = ways.map((way) => `x${way}${forged} level=info granted`);

test('hostile names, addresses, programs and questions leave no line', async () => {
  const lines: string[] = [];
  const catching = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      lines.push(String(text));
      return true;
    }),
  );
  try {
    process.stderr.write('control\n');
    for (const text of hostile) {
      const safe = encodeURIComponent(text);
      const header = text.replace(/[^\x20-\x7e]/g, '');
      const headers = {
        origin: 'https://genji.test',
        'user-agent': header,
        'x-forwarded-for': header,
      };
      const payload = { username: text, password: `${text}-secret` };
      const url = '/api/account/sign-in';
      await house.app.inject({ method: 'POST', url, headers, payload });
      await house.app.inject({ url: `/api/units/${safe}?on=${safe}`, headers });
      await house.app.inject({ url: `/calendar/${safe}.ics`, headers });
      await house.app.inject({ url: `/${safe}`, headers: { ...headers, cookie: `a=${safe}` } });
    }
  } finally {
    for (const one of catching) one.mockRestore();
  }
  expect(lines.filter((line) => /control/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => line.includes(forged) || line.includes('secret'))).toEqual([]);
});
