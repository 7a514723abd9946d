import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV11 from './DEV11.ts';

const heard = (list: readonly string[], confirmed?: readonly string[]) =>
  developed('target-choice', {
    'target-choice': { documents: { heard: list }, ...(confirmed ? { confirmed } : {}) },
  });

ruleTable(DEV11, {
  severity: 'warning',
  valid: [
    ['all four', developed('target-choice', {})],
    ['a person confirms it', heard([], ['heard'])],
    ['not chosen yet', developed('cultivation', {})],
  ],
  invalid: [
    ['one is left out', heard(['group', 'contacts', 'members']), '没有听取群众的意见'],
    ['nobody', heard([]), '没有听取党小组、培养联系人、党员、群众的意见'],
  ],
  unknown: [],
});
