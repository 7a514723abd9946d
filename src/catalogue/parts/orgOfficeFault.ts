import { fault, type Verdict } from '../../engines/norm/define.ts';
import type { OfficeFact } from '../../kernel/facts.ts';
import type { Text } from '../../kernel/text.ts';

/** A fault of a unit that lies with one office: told of the holder, opening to the office. */
export function officeFault(
  { person, name, source }: Pick<OfficeFact, 'person' | 'name' | 'source'>,
  says: Text,
): Verdict {
  const about = { type: 'member', id: person, name } as const;
  return fault(says, source === undefined ? { about } : { about, evidence: [source] });
}
