import { Button } from 'antd';
import { Nothing, Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { balanceText } from './amounts.ts';
import { type NowProps, useTodo } from './useTodo.ts';
import { pageWords as words } from './words.ts';

/** What the page asks for now, each with the button that does it, and what the unit holds. */
export function Now(props: NowProps) {
  const say = useSay();
  const todo = useTodo(props);
  const { balances, measure } = props.view;
  return (
    <Panel title={say(words.now)}>
      {todo.length === 0 && (
        <Nothing title={say(words.nothing)}>
          <p>{say(words.nothingAbout)}</p>
        </Nothing>
      )}
      <ul className="plain-list todo">
        {todo.map(({ id, says, act }) => (
          <li key={id}>
            <span>{say(says)}</span>
            {act && (
              <Button size="small" onClick={act.run}>
                {say(act.verb)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {balances.length > 0 && (
        <dl className="balances" aria-label={say(words.held)}>
          {balances.map(({ kind, amount }) => (
            <div key={kind.id}>
              <dt>{say(kind.name)}</dt>
              <dd className="money">{say(balanceText(measure, amount))}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
