import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { staffKinds } from '../../kernel/codes.ts';
import type { ReplyOf } from '../client.ts';
import { useAsked } from '../search.ts';
import { codeName } from '../shared/codeName.ts';
import { Day } from '../shared/Day.tsx';
import { useSay } from '../text/say.tsx';
import { Flags } from './Flags.tsx';
import { memberKindNames, standingNames, rosterWords as words } from './words.ts';

type Roster = ReplyOf<'GET /api/roster'>;
type Line = Roster['lines'][number];

/** Lines on a page: a branch fits, a bureau has pages. */
export const pageSize = 50;

function useColumns() {
  const say = useSay();
  const [asked] = useAsked();
  const search = { on: asked.on, known: asked.known };
  return [
    {
      title: say(words.name),
      fixed: 'start' as const,
      render: (_: unknown, row: Line) => (
        <Link to="/persons/$person" params={{ person: row.person }} search={search}>
          {row.name}
        </Link>
      ),
    },
    {
      title: say(words.unit),
      render: (_: unknown, row: Line) => (
        <Link to="/units/$unit" params={{ unit: String(row.unit) }} search={search}>
          {row.unitName}
        </Link>
      ),
    },
    { title: say(words.team), dataIndex: 'teamName' },
    {
      title: say(words.standing),
      render: (_: unknown, row: Line) => say(standingNames[row.standing]),
    },
    {
      title: say(words.kind),
      render: (_: unknown, row: Line) => row.memberKind && say(memberKindNames[row.memberKind]),
    },
    {
      title: say(words.staff),
      render: (_: unknown, row: Line) => say(codeName(staffKinds, row.staff)),
    },
    { title: say(words.flags), render: (_: unknown, row: Line) => <Flags flags={row.flags} /> },
    { title: say(words.since), render: (_: unknown, row: Line) => <Day day={row.from} /> },
  ];
}

/** One line a person and place; page by page. */
export function RosterTable({ roster, page }: { readonly roster: Roster; readonly page: number }) {
  const [, ask] = useAsked();
  return (
    <Table<Line>
      rowKey={(row) => `${row.person} ${row.unit} ${row.standing}`}
      size="small"
      scroll={{ x: 'max-content' }}
      columns={useColumns()}
      dataSource={[...roster.lines]}
      pagination={{
        current: page,
        pageSize,
        total: roster.total,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: (next) => ask({ page: next === 1 ? undefined : String(next) }),
      }}
    />
  );
}
