import { Checkbox, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useCatalogue } from '../catalogue.tsx';
import { useSay } from '../text/say.tsx';
import { columnIds, hasProblem, type Preview, type Problem, type Row, rowsOf } from './preview.ts';
import { doesNames, batchWords as words } from './words.ts';

function Wrong({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useSay();
  return problems.map((problem) => (
    <div key={`${problem.code} ${problem.message.zh}`} className={`beside ${problem.severity}`}>
      {say(problem.message)} <span className="cure">{say(problem.cure)}</span>
    </div>
  ));
}

function Cell({ row, id }: { readonly row: Row; readonly id: string }) {
  return (
    <>
      {row.line?.cells[id] ?? ''}
      <Wrong problems={row.beside[id] ?? []} />
    </>
  );
}

function useColumns(preview: Preview) {
  const say = useSay();
  const { columns } = useCatalogue().rosterPaper;
  const many = preview.sheets.length > 1;
  const title = (id: string) => {
    const known = columns.find((one) => one.id === id);
    return known ? say(known.name) : id;
  };
  return [
    {
      title: say(words.row),
      className: 'nowrap',
      render: (_: unknown, row: Row) => (many ? `${row.sheet} ${row.row}` : row.row),
    },
    {
      title: say(words.does),
      className: 'does',
      render: (_: unknown, row: Row) => (
        <>
          {row.line && <span className="nowrap">{say(doesNames[row.line.does])}</span>}
          <Wrong problems={row.whole} />
          <div className="narrow-beside">
            <Wrong problems={Object.values(row.beside).flat()} />
          </div>
        </>
      ),
    },
    { title: say(words.unit), render: (_: unknown, row: Row) => row.line?.unitName ?? '' },
    ...columnIds(preview.sheets).map((id) => ({
      title: title(id),
      onCell: (row: Row) => ({ className: cellClass(row.beside[id] ?? []) }),
      render: (_: unknown, row: Row) => <Cell row={row} id={id} />,
    })),
  ];
}

function cellClass(problems: readonly Problem[]): string {
  if (problems.some((one) => one.severity === 'error')) return 'cell-error';
  return problems.length > 0 ? 'cell-warning' : '';
}

/** Row by row as it was understood, with what is wrong beside its cell. */
export function LineTable({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const rows = useMemo(() => rowsOf(preview), [preview]);
  const faulty = useMemo(() => rows.filter(hasProblem), [rows]);
  const [only, setOnly] = useState(faulty.length > 0);
  const columns = useColumns(preview);
  return (
    <>
      <div className="filter">
        <Checkbox
          checked={only}
          disabled={faulty.length === 0}
          onChange={(event) => setOnly(event.target.checked)}
        >
          {say(words.onlyProblems)}（{faulty.length}）
        </Checkbox>
      </div>
      <Table<Row>
        rowKey="key"
        size="small"
        scroll={{ x: 'max-content' }}
        columns={columns}
        dataSource={[...(only ? faulty : rows)]}
        locale={{ emptyText: say(words.noLines) }}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      />
    </>
  );
}
