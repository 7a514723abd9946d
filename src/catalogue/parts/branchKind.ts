import branch from '../org/branch.ts';
import generalBranch from '../org/general-branch.ts';
import jointBranch from '../org/joint-branch.ts';
import retiredBranch from '../org/retired-branch.ts';
import temporaryBranch from '../org/temporary-branch.ts';
import unitCommittee from '../org/unit-committee.ts';

/** What a name says of the kind of unit; the first that fits counts. */
const words: readonly (readonly [RegExp, string])[] = [
  [/临时党?支部/, temporaryBranch.id],
  [/联合.*支部/, jointBranch.id],
  [/(?:离退休|老干部|退休).*支部/, retiredBranch.id],
  [/支部/, branch.id],
  [/总支/, generalBranch.id],
  [/党委/, unitCommittee.id],
];

/** Kind of a unit of which a paper has only the name; a plain branch where nothing says more. */
export function branchKindOf(name: string): string {
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? branch.id;
}
