import { addDays, type IsoDate } from '../../kernel/date.ts';

/**
 * An invented bureau: one committee, an organ committee, 12 unit committees, a general branch, 81
 * branches of every kind; beside it the county bureaus that it guides and bodies that it writes to.
 */
export interface DemoUnit {
  readonly key: string;
  readonly parent: string | null;
  readonly relation: 'subordinate' | 'guided';
  readonly kind: string;
  readonly name: string;
  readonly on: IsoDate;
  readonly numberOnly?: boolean;
  /** How many people stand on its roster. */
  readonly people?: number;
  readonly retired?: boolean;
  /** How many people of other branches take part in it. */
  readonly guests?: number;
  readonly outside?: boolean;
}

export const bureauName = '临江市公安局';
const founded: IsoDate = '2019-03-01';

const unitNames = [
  '城东分局',
  '城西分局',
  '江南分局',
  '江北分局',
  '高新区分局',
  '开发区分局',
  '交警支队',
  '特警支队',
  '刑侦支队',
  '治安支队',
  '看守所',
  '警察训练支队',
] as const;

const organBranches = [
  '办公室',
  '政治部',
  '纪检组',
  '法制支队',
  '督察支队',
  '指挥中心',
  '科信支队',
  '警务保障处',
  '出入境管理支队',
  '经侦支队',
  '网安支队',
  '禁毒支队',
  '信访处',
  '宣传处',
] as const;

const stations = ['机关', '滨江派出所', '文昌派出所', '柳林派出所', '渡口派出所'] as const;
const brigades = ['综合科', '一大队', '二大队', '三大队', '四大队'] as const;
const counties = ['云岭县公安局', '清河县公安局', '石桥市公安局'] as const;

/** Units in an order in which each stands behind the one above it. */
export function demoTree(today: IsoDate): DemoUnit[] {
  const units: DemoUnit[] = [
    {
      key: 'bureau',
      parent: null,
      relation: 'subordinate',
      kind: 'bureau-committee',
      name: `${bureauName}党委`,
      on: founded,
    },
  ];
  units.push(committee('organ', 'bureau', 'organ-committee', `${bureauName}机关党委`));
  organBranches.forEach((name, i) => {
    const people = name === '网安支队' ? 0 : 22 + ((i * 7) % 17);
    units.push({
      ...branch(`organ-${i}`, 'organ', `${name}党支部`, people),
      ...(name === '网安支队' ? { numberOnly: true } : {}),
    });
  });
  units.push({
    ...branch('organ-retired', 'organ', '机关离退休党支部', 41),
    kind: 'retired-branch',
    retired: true,
  });
  units.push(
    {
      ...branch('organ-joint', 'organ', '审计处、机关服务中心联合党支部', 6),
      kind: 'joint-branch',
    },
    { ...branch('organ-task', 'organ', '重大活动安保临时党支部', 0), ...taskOf(today) },
  );
  return [
    ...units,
    ...unitNames.flatMap(unitCommittee),
    ...counties.flatMap(county),
    outsideBody('outside-work', 'city-work-committee', '中共临江市直机关工作委员会'),
    outsideBody('outside-organisation', 'city-organisation-department', '中共临江市委组织部'),
  ];
}

/** Set up for a task that has just begun: it has not lived through a month yet. */
function taskOf(today: IsoDate) {
  return { kind: 'temporary-branch', on: addDays(today, -10), guests: 12 } as const;
}

function outsideBody(key: string, kind: string, name: string): DemoUnit {
  const alone = { parent: null, relation: 'subordinate', outside: true } as const;
  return { ...alone, key, kind, name, on: founded };
}

function committee(key: string, parent: string, kind: string, name: string): DemoUnit {
  return { key, parent, relation: 'subordinate', kind, name, on: founded };
}

function branch(key: string, parent: string, name: string, people: number): DemoUnit {
  return { ...committee(key, parent, 'branch', name), people };
}

/** Five or six branches each, so that with the organ's seventeen there are 81. */
function unitCommittee(name: string, i: number): DemoUnit[] {
  const key = `unit-${i}`;
  const parts = name.endsWith('分局') ? stations : brigades;
  const units = [committee(key, 'bureau', 'unit-committee', `${name}党委`)];
  const general = name === '交警支队' ? `${key}-general` : null;
  if (general !== null) units.push(committee(general, key, 'general-branch', `${name}机动总支`));
  const smallOne = name === '看守所' ? '三大队' : null;
  parts.slice(0, name === '看守所' ? 4 : 5).forEach((part, j) => {
    const people = part === smallOne ? 6 : 22 + ((i * 11 + j * 5) % 20);
    const parent = general !== null && j > 2 ? general : key;
    units.push(branch(`${key}-${j}`, parent, `${name}${part}党支部`, people));
  });
  if (i < 5) {
    const retired = branch(`${key}-retired`, key, `${name}离退休党支部`, 28 + i);
    units.push({ ...retired, kind: 'retired-branch', retired: true });
  }
  return units;
}

function county(name: string, i: number): DemoUnit[] {
  const key = `county-${i}`;
  return [
    { ...committee(key, 'bureau', 'county-bureau', name), relation: 'guided' },
    committee(`${key}-organ`, key, 'organ-committee', `${name}机关党委`),
  ];
}
