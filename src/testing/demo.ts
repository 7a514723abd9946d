import { inject } from 'vitest';
import { type Demo, demoFrom } from './demoHouse.ts';

export type { Demo } from './demoHouse.ts';

/** On a copy of the folder that was filled once for the whole run. */
export function demo(): Promise<Demo> {
  return demoFrom(inject('filled'));
}
