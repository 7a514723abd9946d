import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { actionNames } from '../audit/words.ts';
import { useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Nothing } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { openedNames } from './openedWords.ts';
import { grantWords as words } from './words.ts';

function Lines({ grant }: { readonly grant: string }) {
  const say = useSay();
  const answer = useAnswer('GET /api/grants/:grant/opened', { params: { grant } });
  const saidOf = (what: string) => {
    const known = openedNames[what] ?? actionNames[what];
    return known === undefined ? what : say(known);
  };
  return (
    <Answered answer={answer}>
      {({ lines }) =>
        lines.length === 0 ? (
          <Nothing title={say(words.openedNone)} />
        ) : (
          <ul className="plain-list">
            {lines.map(({ seq, at, what, unitName }) => (
              <li key={seq}>
                {saidOf(what)}
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

interface OpenedProps {
  readonly grant: string;
  readonly verb?: string;
  readonly about?: string;
}

/** What was opened under a grant with a last day, and what was done under a lent one. */
export function Opened({ grant, ...said }: OpenedProps) {
  const say = useSay();
  const { verb = say(words.opened), about = say(words.openedAbout) } = said;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{verb}</Button>
      <Drawer open={open} title={verb} onClose={() => setOpen(false)} destroyOnHidden>
        <p className="about">{about}</p>
        {open && <Lines grant={grant} />}
      </Drawer>
    </>
  );
}
