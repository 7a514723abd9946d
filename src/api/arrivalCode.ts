import { timingSafeEqual } from 'node:crypto';
import type { Seal } from '../store/seal.ts';

/** Another code so often, in milliseconds. */
const step = 30_000;
/** How many of them are taken: the one of now and those before it, ninety seconds in all. */
const taken = 3;
const length = 16;

/** What a code is for: nobody can use it at another gathering, or sitting of it. */
interface CodeFor {
  readonly tenant: string;
  readonly gathering: string;
  readonly sitting: number;
}

function signed(seal: Seal, { tenant, gathering, sitting }: CodeFor, turn: number): string {
  const value = [tenant, gathering, sitting, turn].join('\0');
  const mac = seal.mac(value, 'sign-in by code').subarray(0, length);
  return `${sitting}${mac.toString('base64url')}`;
}

/** The code that the host's screen shows at a moment. It stands nowhere: it is worked out. */
export function codeAt(seal: Seal, about: CodeFor, at: Date): string {
  return signed(seal, about, Math.floor(at.getTime() / step));
}

/** The sitting that a code is for; null: it is too old, of something else, or no code at all. */
export function sittingBy(
  seal: Seal,
  about: Omit<CodeFor, 'sitting'>,
  code: string,
  at: Date,
): number | null {
  const sitting = Number(code.slice(0, 1));
  const now = Math.floor(at.getTime() / step);
  const given = Buffer.from(code);
  const fits = Array.from({ length: taken }, (_, age) => now - age).some((turn) => {
    const wanted = Buffer.from(signed(seal, { ...about, sitting }, turn));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return fits ? sitting : null;
}
