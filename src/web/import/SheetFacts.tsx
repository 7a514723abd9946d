import { useCatalogue } from '../catalogue.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import type { Preview } from './preview.ts';
import { batchWords as words } from './words.ts';

type Sheet = Preview['sheets'][number];

function Columns({ sheet }: { readonly sheet: Sheet }) {
  const say = useSay();
  const { columns } = useCatalogue().rosterPaper;
  const name = (id: string) => columns.find((one) => one.id === id)?.name;
  return (
    <ul className="inline-list small">
      {sheet.columns.map((column) => {
        const read = column.readAs === null ? undefined : name(column.readAs);
        return (
          <li key={column.letter}>
            <span className="faint">{column.letter}</span> {column.header} →{' '}
            {read ? <b>{say(read)}</b> : <span className="faint">{say(words.notRead)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function SheetFact({ sheet }: { readonly sheet: Sheet }) {
  const say = useSay();
  return (
    <li>
      <b>{sheet.name}</b>{' '}
      {sheet.headerRow !== null && (
        <span className="faint">{say(words.header(sheet.headerRow))}</span>
      )}
      {sheet.note !== null && <p className="note">{say(sheet.note)}</p>}
      <Columns sheet={sheet} />
      {sheet.skipped.length > 0 && (
        <details>
          <summary>{say(words.skipped(sheet.skipped.length))}</summary>
          <ul className="small">
            {sheet.skipped.map((one) => (
              <li key={one.row}>
                {say(words.skippedRow(one.row))}：{say(one.reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Sheet by sheet: where the header was, which column was read as what, what was skipped. */
export function SheetFacts({ sheets }: { readonly sheets: Preview['sheets'] }) {
  const say = useSay();
  return (
    <Panel title={say(words.sheets)}>
      <ul className="plain-list">
        {sheets.map((sheet) => (
          <SheetFact key={sheet.name} sheet={sheet} />
        ))}
      </ul>
    </Panel>
  );
}
