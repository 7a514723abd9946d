import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '../../kernel/date.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { call } from '../client.ts';
import { OpenOffers } from '../joint/Offers.tsx';
import { OpenNotices } from '../notice/Inbox.tsx';
import { reachesAny, useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import badge from '../style/genji.svg';
import { common } from '../text/common.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { shellWords as words } from './words.ts';

interface HeaderProps {
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
}

/** A full load afterwards: nothing of this person stays in the memory of a shared computer. */
async function signOut(): Promise<void> {
  const done = call('POST /api/account/sign-out', {}, { expired: 'throw' });
  const gone = await done.catch(() => undefined);
  window.location.assign(gone?.leave ?? '/sign-in');
}

function Search() {
  const say = useSay();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const q = typed.trim();
        if (q !== '') void navigate({ to: '/roster', search: { q } });
      }}
    >
      <input
        type="search"
        name="q"
        autoComplete="off"
        value={typed}
        aria-label={say(words.searchLabel)}
        placeholder={say(words.search)}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}

function WhoAmI() {
  const say = useSay();
  const me = useMe();
  const { roles } = useCatalogue();
  const [first] = me.roles;
  return (
    <Link to="/account" className="who">
      <b>{me.name}</b>
      {first && (
        <span>
          {say(nameOf(roles, first.role))} · {first.unitName}
          {first.to !== null && (
            <>
              {' · '}
              {say(words.upTo)} <Day day={addDays(first.to, -1)} />
            </>
          )}
        </span>
      )}
    </Link>
  );
}

/** Which bureau, who I am, which day it is, which language. */
export function Header({ menuOpen, onMenu }: HeaderProps) {
  const me = useMe();
  const { say, language, speak } = useSpeech();
  return (
    <header className="top">
      <button
        type="button"
        className="menu"
        aria-expanded={menuOpen}
        aria-controls="navigation"
        onClick={onMenu}
      >
        {say(words.menu)}
      </button>
      <Link to="/" className="brand">
        <img src={badge} alt="" width={28} height={28} />
        <b>{say(common.product)}</b>
        <span className="bureau">{me.bureau}</span>
      </Link>
      {reachesAny(me, ['roster.read']) && <Search />}
      <OpenNotices />
      <OpenOffers />
      <span className="day" title={say(words.businessDay)}>
        <Day day={me.today} />
      </span>
      <WhoAmI />
      <button
        type="button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
      >
        {say(words.language)}
      </button>
      <button type="button" onClick={signOut}>
        {say(words.signOut)}
      </button>
    </header>
  );
}
