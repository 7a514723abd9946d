import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Nothing } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { openedNames, grantWords as words } from './words.ts';

function Lines({ grant }: { readonly grant: string }) {
  const say = useSay();
  const answer = useAnswer('GET /api/grants/:grant/opened', { params: { grant } });
  return (
    <Answered answer={answer}>
      {({ lines }) =>
        lines.length === 0 ? (
          <Nothing title={say(words.openedNone)} />
        ) : (
          <ul className="plain-list">
            {lines.map(({ seq, at, what, unitName }) => (
              <li key={seq}>
                {openedNames[what] === undefined ? what : say(openedNames[what])}
                <div className="faint">
                  <Moment at={at} /> · {unitName ?? say(words.wholeReach)}
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

/** What was opened under a grant with a last day. */
export function Opened({ grant }: { readonly grant: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.opened)}</Button>
      <Drawer open={open} title={say(words.opened)} onClose={() => setOpen(false)} destroyOnHidden>
        <p className="about">{say(words.openedAbout)}</p>
        {open && <Lines grant={grant} />}
      </Drawer>
    </>
  );
}
