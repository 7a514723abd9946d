import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { findProgram } from '../../store/embedded/account.ts';
import type { Walked } from '../../testing/airgapWalk.ts';
import { findChromium } from '../../testing/browser.ts';
import { root } from '../../testing/sources.ts';

/** G39: nothing leaves the machine. The whole of it runs in a network that leads nowhere. */

const able =
  process.getuid?.() === 0 &&
  findProgram('unshare') !== undefined &&
  findProgram('ip') !== undefined &&
  findChromium() !== null;

/**
 * Chromium looks whether this address of a name server has a route, and sends nothing there. So it
 * gets one, to this machine: what is left over is what somebody else wanted.
 */
const probe = '2001:4860:4860::8888';

/** Runs a command in a network namespace that has the loopback and no other way out. */
async function isolated(...command: readonly string[]): Promise<string> {
  const ways = `ip -6 addr add fd00::1 dev lo && ip -6 route add ${probe} dev lo`;
  const script = `ip link set lo up && ${ways} && exec "$@"`;
  const args = ['-n', 'sh', '-c', script, 'sh', ...command];
  const { stdout } = await promisify(execFile)('unshare', args, { maxBuffer: 1e8, cwd: root });
  return stdout;
}

describe.skipIf(!able)('without a network', () => {
  test.each(['shuji', 'zhengzhibu'])(
    'a walk as %s: everything is there, and nobody asks for more',
    async (username) => {
      const program = join(root, 'src', 'testing', 'airgapWalk.ts');
      const said = await isolated(process.execPath, program, inject('filled'), username);
      const walked = JSON.parse(said.trimEnd().split('\n').at(-1) ?? '') as Walked;
      const { pages, requests, printed, faults, noRoute } = walked;
      const asked = Object.values(requests).reduce((a, b) => a + b, 0);
      console.log(`${username}: ${pages.length} pages, ${asked} requests, ${noRoute} outward`);
      expect(pages.length).toBeGreaterThan(10);
      expect(asked).toBeGreaterThan(100);
      expect(printed).toBeGreaterThan(5_000);
      expect(faults).toEqual([]);
      expect(Object.keys(requests).filter((host) => !/^(127\.0\.0\.1:\d+|)$/.test(host))).toEqual(
        [],
      );
      expect(noRoute).toBe(0);
    },
    600_000,
  );

  test('control: one who asks outside is counted', async () => {
    const ask = `await fetch('http://192.0.2.1').catch(() => 0);
      const { readFileSync } = await import('node:fs');
      console.log(readFileSync('/proc/net/snmp', 'utf8'))`;
    const said = await isolated(process.execPath, '--input-type=module', '-e', ask);
    const [names = '', values = ''] = said.split('\n').filter((line) => line.startsWith('Ip:'));
    expect(Number(values.split(' ')[names.split(' ').indexOf('OutNoRoutes')])).toBeGreaterThan(0);
  });
});
