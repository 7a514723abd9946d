import { text } from '../../kernel/text.ts';

/** What lies on paper and no machine can read: whoever records the step says that it is there. */
export const recommended = {
  id: 'recommended',
  name: text('推荐票或推优表已存档', 'the recommendation is on file'),
};
export const heard = {
  id: 'heard',
  name: text('听取意见的记录已存档', 'the record of the opinions is on file'),
};
export const introducersSpoke = {
  id: 'introducers-spoke',
  name: text('两名介绍人在志愿书和大会上都有意见', 'both introducers gave their opinion'),
};
export const reportsHandedIn = {
  id: 'reports',
  name: text('思想汇报已存档', 'the thought reports are on file'),
};
