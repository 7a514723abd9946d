import { Page } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { BookCheck } from './BookCheck.tsx';
import { checkWords as words } from './words.ts';

/** The same as before the door of a demo bureau, for everybody who is signed in. */
export default function CheckPage() {
  const say = useSay();
  return (
    <Page title={say(words.page)}>
      <div className="panel">
        <BookCheck />
      </div>
    </Page>
  );
}
