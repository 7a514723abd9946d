import { known, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { developed, people } from '../../testing/development.ts';
import { memberFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV06 from './DEV06.ts';

const { zhang, li, wang } = people;
const contacts = (...ids: readonly string[]) => ({
  contacts: {
    on: '2026-06-12' as const,
    documents: { contacts: ids.map((person) => ({ person })) },
  },
});
const roster = (change: Parameters<typeof memberFact>[0]) => ({
  members: known([memberFact({ person: zhang, name: '张三', ...change })]),
});
const unsaid = () => {
  const { kind: _, ...member } = memberFact({ person: zhang, name: '张三' });
  return { members: known([member]) };
};

ruleTable(DEV06, {
  severity: 'error',
  valid: [
    ['two', developed('contacts', contacts(zhang, li))],
    ['one', developed('contacts', contacts(zhang))],
    [
      'confirmed on the day',
      developed('contacts', contacts(zhang), roster({ fullOn: '2026-06-12' })),
    ],
    ['none yet', developed('activist-filing', {})],
  ],
  invalid: [
    ['none', developed('contacts', contacts()), '培养联系人0名，应为1至2名'],
    [
      'three',
      developed('contacts', contacts(zhang, li, wang), {
        members: known([zhang, li, wang].map((person) => memberFact({ person }))),
      }),
      '培养联系人3名，应为1至2名',
    ],
    [
      'a probationary member',
      developed('contacts', contacts(zhang), roster({ kind: 'probationary' })),
      '培养联系人张三在2026-06-12不是正式党员',
    ],
    [
      'confirmed a day later',
      developed('contacts', contacts(zhang), roster({ fullOn: '2026-06-13' })),
      '培养联系人张三在2026-06-12不是正式党员',
    ],
    [
      'nobody of the roster',
      developed('contacts', contacts(zhang), { members: known([]) }),
      '培养联系人某人在2026-06-12不是正式党员',
    ],
    [
      'nobody, and reviews went on',
      developed('target-choice', { contacts: null }),
      '“培养教育考察”（2025-11-28）之前没有“指定培养联系人”',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [
    [
      'no roster',
      developed('contacts', contacts(zhang), {
        members: missing(text('没有读到名册', 'no roster was read')),
      }),
      '没有读到名册',
    ],
    [
      'a roster that does not say',
      developed('contacts', contacts(zhang), unsaid()),
      '没有读到张三是否正式党员',
    ],
  ],
});
