import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { useMe } from '../session.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { homeWords as words } from './words.ts';

/** For whoever reads no records of others: what my roles are for, and my own file. */
export function Mine() {
  const say = useSay();
  const me = useMe();
  const { roles } = useCatalogue();
  const held = roles.filter((role) => me.roles.some((one) => one.role === role.id));
  return (
    <Panel title={say(words.mine)}>
      <ul className="plain-list">
        {held.map((role) => (
          <li key={role.id}>
            <b>{say(role.name)}</b>
            <div className="faint">{say(role.meant)}</div>
          </li>
        ))}
        <li>
          <p className="about">{say(words.ownFileAbout)}</p>
          <Link to={'/my-file' as '/'}>
            <Button>{say(words.ownFile)}</Button>
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
