import { atLeast, duty } from '../engines/norm/define.ts';
import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import { educationRegulations } from './law/cites.ts';
import { branches } from './parts/branches.ts';
import { holdIt } from './parts/cures.ts';
import themeDay from './parts/themeDay.ts';
import MTG06 from './rules/MTG06.ts';
import MTG07 from './rules/MTG07.ts';
import MTG08 from './rules/MTG08.ts';

/** One day a month, always the same, prepared by the branch and followed up. */
export default institution({
  id: 'theme-day',
  name: text('主题党日', 'Theme day'),
  pillar: 'soul',
  asks: ['M12'],
  activities: [themeDay],
  duties: [
    duty({
      id: 'MTG05',
      on: branches,
      force: 'must',
      since: '2019-05-06',
      do: atLeast(1, themeDay, 'month'),
      cite: educationRegulations(16),
      cure: holdIt(themeDay.name),
    }),
  ],
  defects: [MTG06, MTG07, MTG08],
  leftToJudgement: [text('主题和形式是否贴近本支部实际', 'whether theme and form suit the branch')],
});
