/** True in `npm run test:deep`, which repeats the same tests with the large counts. */
export const deep = process.env.GENJI_DEPTH === 'deep';

/** How often a property or race is tried: `daily` in `npm test`, `full` in the deep suite. */
export function rounds(daily: number, full: number): number {
  return deep ? full : daily;
}
