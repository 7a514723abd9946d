import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV13 from './DEV13.ts';

const spoke = (introducersSpoke: string, confirmed?: readonly string[]) =>
  developed('admission', {
    admission: { documents: { introducersSpoke }, ...(confirmed ? { confirmed } : {}) },
  });

ruleTable(DEV13, {
  severity: 'warning',
  valid: [
    ['both', spoke('both')],
    ['a person confirms it', spoke('', ['introducers-spoke'])],
    ['no meeting yet', developed('pre-review', {})],
  ],
  invalid: [
    ['one of them', spoke('not-both'), '介绍人在志愿书或大会上的意见不全'],
    ['not written', spoke(''), '介绍人在志愿书或大会上的意见不全'],
  ],
  unknown: [],
});
