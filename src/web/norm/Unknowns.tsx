import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { grouped, type UnknownGroup } from './grouped.ts';
import { normWords as words } from './words.ts';

type Unknowns = ReplyOf<'GET /api/findings'>['unknowns'];

function Group({ group }: { readonly group: UnknownGroup }) {
  const say = useSay();
  const { rules } = useCatalogue();
  const { rule: id, missing, units } = group;
  const title = rules.find((one) => one.id === id)?.title;
  const named = units.slice(0, 8).join('、');
  return (
    <li>
      <Link to={`/rules/${id}` as '/'}>{id}</Link> {title && say(title)}
      <div>
        {say(words.missing)}：{say(missing)}
      </div>
      <div className="faint small">
        {named} {units.length > 8 && say(words.moreUnits(units.length))}
      </div>
    </li>
  );
}

/** Neither right nor wrong: what is missing, and where. */
export function Unknowns({ unknowns }: { readonly unknowns: Unknowns }) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  if (unknowns.length === 0) return null;
  return (
    <Panel title={say(words.unknowns(unknowns.length))}>
      <p className="about">{say(words.unknownsAbout)}</p>
      {shown ? (
        <ul className="plain-list">
          {grouped(unknowns).map((group) => (
            <Group key={`${group.rule} ${group.missing.zh}`} group={group} />
          ))}
        </ul>
      ) : (
        <Button onClick={() => setShown(true)}>{say(words.unknownsShow)}</Button>
      )}
    </Panel>
  );
}
