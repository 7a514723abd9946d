import { addDays, partsOf } from '../../../kernel/date.ts';
import type { SavedMark } from '../../../store/activityRecord.ts';
import { countsOf, gathering } from '../year/record.ts';
import { sceneOf } from '../year/scene.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** A branch set up for a task collects dues, which its members owe at home. */
export const ORG19: Plant = {
  rule: 'ORG19',
  branch: planted.task,
  held: (year) => {
    const { branch, today } = year;
    const marks = branch.members.map(({ who, name }): SavedMark => {
      const came = { mark: 'present', reason: null, parts: [1], missed: [], sitting: 1 } as const;
      return { person: who, name, votes: true, ...came };
    });
    const [host, recorder] = branch.members;
    if (host === undefined || recorder === undefined) return [];
    const day = addDays(today, -5);
    const { month } = partsOf(day);
    const content = {
      agenda: [{ topic: '学习安保方案和岗位要求' }, { topic: `收缴${month}月党费` }],
      gist: '逐段学习安保方案，分清各点位责任；会后由联络员登记并收取党费。',
      resolutions: [],
    };
    const theme = { handle: 'theme-day', name: '主题党日', body: null, content, votes: [] };
    const at = { unit: planted.task, day, startsAt: '19:30', minutes: 60, place: '安保指挥部' };
    const setting = { ...at, host, recorder, author: recorder.who, parts: [theme] };
    const held = gathering(sceneOf(branch, today), setting, marks, countsOf(marks));
    year.held = [...year.held, held];
    return [ofRecord('ORG19', held)];
  },
};
