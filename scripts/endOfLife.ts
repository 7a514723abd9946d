/**
 * Until when those who make a runtime mend its faults. Written down here, because nothing asks the
 * network; a new line when a new one comes out. Node: the release schedule of the Node.js project;
 * PostgreSQL: its versioning policy, five years each.
 */
export const endOfLife: Readonly<Record<string, string>> = {
  'node 20': '2026-04-30',
  'node 22': '2027-04-30',
  'node 24': '2028-04-30',
  'postgresql 14': '2026-11-12',
  'postgresql 15': '2027-11-11',
  'postgresql 16': '2028-11-09',
  'postgresql 17': '2029-11-08',
  'postgresql 18': '2030-11-14',
};

/** Days that are left; undefined for one that nobody wrote down. */
export function daysLeft(what: string, today: Date): number | undefined {
  const end = endOfLife[what];
  return end === undefined ? undefined : (Date.parse(end) - today.getTime()) / 86_400_000;
}
