import { atLeast, duty } from '../engines/norm/define.ts';
import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import { branchRegulations } from './law/cites.ts';
import branchAssembly from './parts/branchAssembly.ts';
import { branches } from './parts/branches.ts';
import MTG10 from './rules/MTG10.ts';
import MTG18 from './rules/MTG18.ts';

export default institution({
  id: 'three-meetings-one-lesson',
  name: text('三会一课', 'Three meetings and one lesson'),
  pillar: 'soul',
  asks: ['M11'],
  activities: [branchAssembly],
  duties: [
    duty({
      id: 'MTG01',
      on: branches,
      force: 'normally',
      since: '2018-10-28',
      do: atLeast(1, branchAssembly, 'quarter'),
      cite: branchRegulations(11),
      cure: text(
        '尽快补开支部党员大会，按实际日期记录；不得补造原季度的记录',
        'hold one soon and record it on its real day; never write up a meeting that was not held',
      ),
    }),
  ],
  defects: [MTG10, MTG18],
  leftToJudgement: [text('会议开得有没有实效', 'whether a meeting was worth holding')],
});
