import { Button } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay, useSpeech } from '../text/say.tsx';
import { exampleCsv } from './example.ts';
import { importWords as words } from './words.ts';

function Example() {
  const { say } = useSpeech();
  const { rosterPaper } = useCatalogue();
  const save = () => {
    const csv = exampleCsv(rosterPaper.columns, say);
    const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${say(words.exampleName)}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return <Button onClick={save}>{say(words.example)}</Button>;
}

/** For somebody who has never done it. */
export function HowTo() {
  const say = useSay();
  const { rosterPaper } = useCatalogue();
  return (
    <Panel title={say(words.how)} actions={<Example />}>
      <ol className="steps">
        {words.steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
      <details>
        <summary>{say(words.columnsTitle)}</summary>
        <p className="about">{say(words.columnsAbout)}</p>
        <ul className="plain-list">
          {rosterPaper.columns.map((column) => (
            <li key={column.id}>
              <b>{say(column.name)}</b>
              {column.synonyms.length > 0 && (
                <span className="faint small">
                  {' '}
                  {say(words.also)} {column.synonyms.join('、')}
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
