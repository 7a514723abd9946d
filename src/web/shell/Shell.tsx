import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouteContext, useRouterState } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import 'dayjs/locale/zh-cn';
import { useEffect, useRef, useState } from 'react';
import '../style/shell.css';
import '../style/pages.css';
import '../style/parts.css';
import '../style/sizes.css';
import type { Catalogue } from '../../engines/catalogue.ts';
import { CatalogueContext } from '../catalogue.tsx';
import { type Me, MeContext, meQuery } from '../session.tsx';
import { useSay, useSpeech } from '../text/say.tsx';
import { Banners } from './Banners.tsx';
import { Header } from './Header.tsx';
import { locales } from './locale.ts';
import { Navigation } from './Navigation.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { theme } from './theme.ts';
import { useSearchKey } from './useSearchKey.ts';
import { useShared } from './useShared.ts';
import { shellWords as words } from './words.ts';

interface ShellContext {
  readonly me: Me;
  readonly catalogue: Catalogue;
}

/** Everything around a page for somebody who is signed in. */
export default function Shell() {
  const { language } = useSpeech();
  const context = useRouteContext({ strict: false }) as ShellContext;
  const me = useQuery({ ...meQuery, initialData: context.me, staleTime: 60_000 }).data;
  return (
    <ConfigProvider locale={locales[language]} theme={theme} button={{ autoInsertSpace: false }}>
      <App component={false}>
        <MeContext value={me}>
          <CatalogueContext value={context.catalogue}>
            <Frame />
          </CatalogueContext>
        </MeContext>
      </App>
    </ConfigProvider>
  );
}

function Frame() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = useRef(path);
  useSearchKey();
  useShared();
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    setOpen(false);
    // A reader of the screen starts with the new page, not with the link that led there.
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say(words.skip)}
      </a>
      <Header menuOpen={open} onMenu={() => setOpen(!open)} />
      <Banners />
      <Navigation open={open} />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <SignInAgain />
    </div>
  );
}
