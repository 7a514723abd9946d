import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { useAsked, useAsOf } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { OutsideDrawer } from './OutsideDrawers.tsx';
import { actNames, orgWords as words } from './words.ts';

/** The bureau itself: who writes it names outside bodies. */
const firstUnit = 1;

/** Bodies outside the bureau, apart from its tree. */
export function OutsideBodies() {
  const say = useSay();
  const me = useMe();
  const { unitKinds } = useCatalogue();
  const [asked] = useAsked();
  const [open, setOpen] = useState(false);
  const tree = useAnswer('GET /api/units', { query: useAsOf() });
  const bodies = (tree.data?.units ?? []).filter((unit) => unit.outside);
  const writes = reachOf(me, 'unit.write').includes(firstUnit);
  if (bodies.length === 0 && !writes) return null;
  const add = writes && <Button onClick={() => setOpen(true)}>{say(actNames.outside)}</Button>;
  const search = { on: asked.on, known: asked.known };
  return (
    <Panel title={say(words.outside)} actions={add}>
      <p className="about">{say(words.outsideAbout)}</p>
      {bodies.length === 0 && <Nothing title={say(words.noOutside)} />}
      <ul className="plain-list">
        {bodies.map((body) => (
          <li key={body.unit}>
            <Link to="/units/$unit" params={{ unit: String(body.unit) }} search={search}>
              {body.name}
            </Link>{' '}
            <span className="faint">{say(nameOf(unitKinds, body.kind))}</span>
          </li>
        ))}
      </ul>
      {open && <OutsideDrawer onClose={() => setOpen(false)} />}
    </Panel>
  );
}
