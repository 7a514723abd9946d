import { inMonth, onLeave, replace, replaceMarks, replacePart } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Fewer than half of the seats came, and the committee met all the same. */
export const MTG09: Plant = {
  rule: 'MTG09',
  branch: planted.voting,
  held: (year) => {
    const held = inMonth(year, 'committee-meeting', 2);
    if (held === undefined) return [];
    const { host, hostName, recorder, attendance } = held.record;
    // Of four seats two would be half of them.
    const came = attendance.length < 5 ? [host] : [host, recorder];
    const marks = attendance.map((mark) =>
      came.includes(mark.person) ? mark : onLeave(mark, '参加专案'),
    );
    const alone = came.length > 1 ? {} : { recorder: host, recorderName: hostName };
    const fewer = replaceMarks(year, replace(year, held, alone), marks);
    const gist = '到会的少，商量了本月主题党日的时间和通知办法，其余议题下次再议。';
    const agenda = [{ topic: '研究本月主题党日' }];
    const changed = replacePart(year, fewer, 'committee-meeting', ({ content }) => ({
      content: { ...content, agenda, gist },
    }));
    return [ofRecord('MTG09', changed)];
  },
};
