import { type ReactNode, useEffect } from 'react';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';

interface PageProps {
  readonly title: string;
  /** One sentence under the title: what this page is for. */
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: its title (of the window too), its actions, its content. */
export function Page({ title, about, actions, children }: PageProps) {
  const say = useSay();
  useEffect(() => {
    document.title = `${title} · ${say(common.product)}`;
  }, [title, say]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {about && <p className="about">{about}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

interface PanelProps {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with its own heading. */
export function Panel({ title, actions, children }: PanelProps) {
  return (
    <section className="panel">
      {(title || actions) && (
        <header>
          {title && <h2>{title}</h2>}
          {actions && <div className="actions">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

interface NothingProps {
  readonly title: string;
  /** Why there is nothing, and the next step. */
  readonly children?: ReactNode;
}

/** An empty state: never a bare "no data". */
export function Nothing({ title, children }: NothingProps) {
  return (
    <div className="nothing">
      <p className="title">{title}</p>
      {children}
    </div>
  );
}
