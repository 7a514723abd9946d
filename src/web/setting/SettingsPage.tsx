import { Button } from 'antd';
import { useState } from 'react';
import '../style/record.css';
import { valueOn } from '../../kernel/dated.ts';
import type { Setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { CiteLine } from '../shared/Finding.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { EntryCard } from './EntryCard.tsx';
import { ProposeDrawer } from './ProposeDrawer.tsx';
import { type Entry, valuesOn, valueText } from './values.ts';
import { settingWords as words } from './words.ts';

type Reply = ReplyOf<'GET /api/settings'>;
const bureau = 1;

function Basis({ setting }: { readonly setting: Setting }) {
  const { regulations } = useCatalogue();
  const { regulation } = setting.cite;
  const name = regulations.find(({ code }) => code === regulation)?.name;
  return <CiteLine cite={{ ...setting.cite, name: name ?? text(regulation, regulation) }} />;
}

/** Until the bureau decides, a default holds, or nothing is judged by it. */
function Default({ setting }: { readonly setting: Setting }) {
  const say = useSay();
  const { today } = useMe();
  const answer = valueOn(setting.default ?? [], today);
  if (answer.state !== 'value') return <b>{say(words.unknown)}</b>;
  return (
    <>
      {say(words.now)} <b>{say(valueText(setting, answer.value))}</b>
      <br />
      <span className="faint small">
        {say(words.byDefault)} <Basis setting={setting} />
      </span>
    </>
  );
}

/** What a committee decided goes before what the bureau did: each is told. */
function Now({ setting, entries }: Pick<LineProps, 'setting' | 'entries'>) {
  const say = useSay();
  const { today } = useMe();
  const decided = valuesOn(setting, entries, today);
  return (
    <>
      {!decided.some(({ unit }) => unit === bureau) && <Default setting={setting} />}
      {decided.map((entry) => (
        <div key={entry.id}>
          {say(words.now)} <b>{say(valueText(setting, entry.value))}</b>
          <br />
          <span className="faint small">
            {say(words.by(entry.unitName, entry.documentNo, entry.from))}
          </span>
        </div>
      ))}
    </>
  );
}

interface LineProps {
  readonly setting: Setting;
  readonly entries: readonly Entry[];
  /** Undefined: the reader may propose nothing. */
  readonly onChange: (() => void) | undefined;
}

/** What holds now, on whose word, and everything that was ever decided of it. */
function SettingLine({ setting, entries, onChange }: LineProps) {
  const say = useSay();
  return (
    <li className="card">
      <span>
        <b>{say(setting.name)}</b>
      </span>
      <span>
        <Now setting={setting} entries={entries} />
        {entries.length > 0 && (
          <details>
            <summary>{say(words.history(entries.length))}</summary>
            <ul className="cards marked">
              {entries.map((one) => (
                <EntryCard key={one.id} entry={one} setting={setting} />
              ))}
            </ul>
          </details>
        )}
      </span>
      {onChange !== undefined && (
        <span className="actions">
          <Button aria-label={say(words.changeOf(say(setting.name)))} onClick={onChange}>
            {say(words.change)}
          </Button>
        </span>
      )}
    </li>
  );
}

function Opened({ reply: { entries, may } }: { readonly reply: Reply }) {
  const say = useSay();
  const { settings } = useCatalogue();
  const [changing, setChanging] = useState<Setting | null>(null);
  const open = entries.filter(({ state }) => state === 'proposed');
  const byKey = new Map(settings.map((one) => [one.key, one]));
  const writes = may.includes('setting.write');
  return (
    <>
      {open.length > 0 && (
        <Panel title={say(words.open)}>
          <ul className="cards marked">
            {open.map((entry) => {
              const setting = byKey.get(entry.key);
              return setting && <EntryCard key={entry.id} entry={entry} setting={setting} />;
            })}
          </ul>
        </Panel>
      )}
      <Panel>
        <ul className="cards">
          {settings.map((setting) => (
            <SettingLine
              key={setting.key}
              setting={setting}
              entries={entries.filter(({ key }) => key === setting.key)}
              onChange={writes ? () => setChanging(setting) : undefined}
            />
          ))}
        </ul>
      </Panel>
      {changing !== null && (
        <ProposeDrawer setting={changing} bureau={bureau} onClose={() => setChanging(null)} />
      )}
    </>
  );
}

/** What the bureau decided itself: what holds now, what waits, and how it came about. */
export default function SettingsPage() {
  const say = useSay();
  const answer = useAnswer('GET /api/settings', {});
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Answered answer={answer}>{(reply) => <Opened reply={reply} />}</Answered>
    </Page>
  );
}
