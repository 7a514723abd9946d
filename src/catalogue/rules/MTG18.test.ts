import type { ActivityFact } from '../../kernel/facts.ts';
import { activityFact, factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG18 from './MTG18.ts';

const held = (change: Partial<ActivityFact>) => factSet({ activities: [activityFact(change)] });
/** A record whose source does not have a column. */
const lacking = (change: Partial<ActivityFact>, key: 'place' | 'absences' | 'resolutions') => {
  const { [key]: _, ...record } = activityFact(change);
  return factSet({ activities: [record] });
};
const gist = '记录缺少：主要内容（发言要点）';
const vote = { subject: '年度计划', rule: 'V1', yes: 20, declared: 'passed' } as const;

/** As a source tells of minutes that stand in a file. */
const scanned = { minutesFile: '记录.pdf', agenda: [], gist: null, resolutions: [] } as const;

ruleTable(MTG18, {
  severity: 'warning',
  valid: [
    ['a whole record', held({})],
    ['everybody came, nobody absent is named', held({ expected: 20, present: 20, absences: [] })],
    [
      'absent with a reason',
      held({ expected: 20, present: 19, absences: [{ name: '王五', reason: '出差' }] }),
    ],
    [
      'the source does not tell names from reasons',
      held({ expected: 20, present: 18, absences: [{ name: '王五、赵六出差' }] }),
    ],
    ['a lesson decides nothing', held({ handle: 'secretary-lesson', resolutions: [] })],
    ['nothing was decided, no resolution', held({ ballots: [], resolutions: [] })],
    ['decided and written down', held({ ballots: [vote], resolutions: ['通过年度计划'] })],
    ['another activity', held({ handle: 'film-evening', place: null })],
    ['signed minutes on a scan, nothing typed', held(scanned)],
    ['decided, and written on the scan', held({ ...scanned, ballots: [vote] })],
    ['a plan for tomorrow', held({ on: '2026-12-31', place: null }), '2026-12-30'],
    ['before the rule', held({ on: '2018-10-27', place: null })],
  ],
  invalid: [
    ['no date', held({ on: null }), '记录缺少：时间'],
    ['no hour where hours are kept', held({ start: null }), '记录缺少：时间'],
    ['no place', held({ place: null }), '记录缺少：地点'],
    ['a blank place', held({ place: ' ' }), '记录缺少：地点'],
    ['no host, no recorder', held({ host: null, recorder: null }), '记录缺少：主持人、记录人'],
    ['no number expected', held({ expected: null }), '记录缺少：应到人数'],
    ['no number present', held({ present: null }), '记录缺少：实到人数'],
    ['one fewer and nobody named', held({ expected: 20, present: 19 }), '记录缺少：缺席人员及原因'],
    [
      'one fewer, but for a guest',
      held({ expected: 20, present: 20, guests: 1 }),
      '记录缺少：缺席人员及原因',
    ],
    [
      'named without any reason',
      held({ expected: 20, present: 19, absences: [{ name: '王五', reason: null }] }),
      '记录缺少：缺席人员及原因',
    ],
    ['a lesson by the secretary', held({ handle: 'secretary-lesson', gist: null }), gist],
    [
      'a scan says nothing of the numbers',
      held({ ...scanned, present: null }),
      '记录缺少：实到人数',
    ],
    ['a scan in place of a place', held({ ...scanned, place: null }), '记录缺少：地点'],
    ['no file, no agenda', held({ agenda: [], minutesFile: null }), '记录缺少：议题'],
    ['no agenda', held({ agenda: [] }), '记录缺少：议题'],
    ['no gist', held({ gist: null }), gist],
    ['decided, not written down', held({ ballots: [vote], resolutions: [] }), '记录缺少：决议'],
    ['on its very day', held({ on: '2026-12-31', place: null }), '记录缺少：地点', '2026-12-31'],
    ['the first day of the rule', held({ on: '2018-10-28', place: null }), '记录缺少：地点'],
  ],
  unknown: [
    ['a ledger without a place', lacking({ expected: 20, present: 20 }, 'place'), '没有读到：地点'],
    [
      'absent persons not kept',
      lacking({ expected: 20, present: 18 }, 'absences'),
      '没有读到：缺席人员及原因',
    ],
    [
      'decided, and resolutions not kept',
      lacking({ ballots: [vote] }, 'resolutions'),
      '没有读到：决议',
    ],
  ],
});
