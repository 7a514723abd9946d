import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV04 from './DEV04.ts';

const by = (recommendedBy: readonly string[], league: string, confirmed?: readonly string[]) =>
  developed('activist', {
    activist: {
      on: '2026-06-01',
      documents: { recommendedBy, league },
      ...(confirmed ? { confirmed } : {}),
    },
  });

ruleTable(DEV04, {
  severity: 'warning',
  valid: [
    ['members', by(['members'], 'no-member')],
    ['the League its own', by(['league'], 'member')],
    ['a person confirms it', by([], 'member', ['recommended'])],
  ],
  invalid: [
    ['nobody', by([], 'no-member'), '没有推荐材料'],
    ['a member of the League named by others', by(['members'], 'member'), '团员没有推优材料'],
    ['what was confirmed was something else', by([], '', ['heard']), '没有推荐材料'],
  ],
  unknown: [],
});
