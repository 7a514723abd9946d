import { idOf } from '../ids.ts';
import { countsOf } from '../year/record.ts';
import { inMonth, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** A branch of three, without groups, that records a group meeting. */
export const MTG30: Plant = {
  rule: 'MTG30',
  branch: planted.small,
  held: (year) => {
    const like = inMonth(year, 'committee-meeting', 7);
    const [part] = like?.record.parts ?? [];
    if (like === undefined || part === undefined) return [];
    const id = idOf(`${planted.small} group meeting`, like.recordedAt);
    const content = {
      agenda: [{ topic: '交流近期监管值班情况' }],
      gist: '三个人轮流说了值班中的险情，约定巡视时互相提醒、换班时当面交钥匙。',
      resolutions: [],
    };
    const counts = countsOf(like.record.attendance);
    const own = { handle: 'group-meeting', body: null, content, ballots: [] };
    const parts = [{ ...part, ...counts, ...own }];
    const hours = { startsAt: '20:00', endsAt: '20:40' };
    const title = like.record.title.replace('支部委员会会议', '党小组会');
    const held = { ...like, id };
    year.held = [...year.held, held];
    return [ofRecord('MTG30', replace(year, held, { ...hours, title, parts }))];
  },
};
