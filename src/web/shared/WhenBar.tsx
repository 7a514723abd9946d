import { Button } from 'antd';
import { useState } from 'react';
import { isIsoDate } from '../../kernel/date.ts';
import { useAsked } from '../search.ts';
import { useMe } from '../session.tsx';
import { whenWords as words } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { DayPicker } from './DayPicker.tsx';

function KnownPicker({ known }: { readonly known: string | undefined }) {
  const say = useSay();
  const me = useMe();
  const [, ask] = useAsked();
  return (
    <>
      <label htmlFor="when-known">{say(words.knownAt)}</label>
      <DayPicker
        id="when-known"
        value={isIsoDate(known) ? known : null}
        latest={me.today}
        onChange={(day) => ask({ known: day })}
      />
      <span className="help">{say(words.knownHelp)}</span>
    </>
  );
}

/** The two times of every question about the past, in the address: `on` and `known`. */
export function WhenBar() {
  const say = useSay();
  const me = useMe();
  const [asked, ask] = useAsked();
  const [more, setMore] = useState(asked.known !== undefined);
  const past = isIsoDate(asked.on) || isIsoDate(asked.known);
  return (
    <div className={past ? 'when past' : 'when'}>
      <label htmlFor="when-on">{say(words.on)}</label>
      <DayPicker
        id="when-on"
        value={isIsoDate(asked.on) ? asked.on : me.today}
        allowClear={false}
        onChange={(day) => ask({ on: day === me.today ? undefined : day })}
      />
      {more ? (
        <KnownPicker known={asked.known} />
      ) : (
        <Button type="link" onClick={() => setMore(true)}>
          {say(words.more)}
        </Button>
      )}
      {past && (
        <>
          <b>{say(words.past)}</b>
          <Button size="small" onClick={() => ask({ on: undefined, known: undefined })}>
            {say(words.reset)}
          </Button>
        </>
      )}
    </div>
  );
}
