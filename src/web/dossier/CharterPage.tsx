import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Part, PersonTable } from '../../engines/dossier/register.ts';
import '../style/dossier.css';
import { otherTables, partNames, parts, personTables } from '../../engines/dossier/registry.ts';
import { Page, Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { dossierWords, charterWords as words } from './words.ts';

function Kept({ table }: { readonly table: PersonTable }) {
  const say = useSay();
  const rows = [
    [words.why, table.purpose],
    [dossierWords.seenBy, table.seenBy],
    [dossierWords.kept, table.kept],
  ] as const;
  return (
    <li>
      <ul className="plain-list flat">
        {table.columns.map(({ column, title, how }) => (
          <li key={column}>
            <b>{say(title)}</b> <span className="faint">· {say(words.how[how])}</span>
          </li>
        ))}
      </ul>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label.en} className="contents">
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      <code className="faint">{table.table}</code>
    </li>
  );
}

function PartOfCharter({ part }: { readonly part: Part }) {
  const say = useSay();
  const tables = personTables.filter((table) => table.part === part);
  if (tables.length === 0) return null;
  return (
    <Panel title={say(partNames[part])}>
      <ul className="plain-list">
        {tables.map((table) => (
          <Kept key={table.table} table={table} />
        ))}
      </ul>
    </Panel>
  );
}

/** What is kept of people, why, who sees it, how long: the register as everybody may read it. */
export default function CharterPage() {
  const say = useSay();
  const mine = (
    <Link to={'/my-file' as '/'}>
      <Button>{say(words.mine)}</Button>
    </Link>
  );
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={mine}>
      <Panel title={say(words.short)}>
        <ul>
          {words.points.map((point) => (
            <li key={point.en}>{say(point)}</li>
          ))}
        </ul>
      </Panel>
      {parts.map((part) => (
        <PartOfCharter key={part} part={part} />
      ))}
      <Panel title={say(words.others)}>
        <ul className="plain-list">
          {otherTables.map(({ table, why }) => (
            <li key={table}>
              <code>{table}</code> · {say(why)}
            </li>
          ))}
        </ul>
      </Panel>
    </Page>
  );
}
