import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Text } from '../../kernel/text.ts';
import { reachesAny, useMe } from '../session.tsx';
import { useSay } from '../text/say.tsx';
import { homeWords as words } from './words.ts';

interface Shortcut {
  readonly to: string;
  readonly name: Text;
  readonly needs: string;
}

/** The next step of each role; one person sees those of their own. */
const shortcuts: readonly Shortcut[] = [
  { to: '/gatherings/new', name: words.record, needs: 'activity.write' },
  { to: '/gatherings/new', name: words.draftOne, needs: 'activity.draft' },
  { to: '/completion', name: words.completion, needs: 'activity.read' },
  { to: '/imports', name: words.import, needs: 'roster.write' },
  { to: '/grants', name: words.grants, needs: 'grant.manage' },
  { to: '/accounts', name: words.accounts, needs: 'account.manage' },
  { to: '/audit', name: words.audit, needs: 'audit.read' },
];

export function Shortcuts() {
  const say = useSay();
  const me = useMe();
  const mine = shortcuts.filter((one) => reachesAny(me, [one.needs]));
  return mine.map((one) => (
    <Link key={one.to} to={one.to as '/'}>
      <Button>{say(one.name)}</Button>
    </Link>
  ));
}
