import '../style/case.css';
import '../style/ledger.css';
import { useAnswer } from '../query.ts';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { OwnBook } from './OwnBook.tsx';
import { ownWords as words } from './words.ts';

function None() {
  const say = useSay();
  return (
    <Panel>
      <Nothing title={say(words.none)}>
        <p>{say(words.noneAbout)}</p>
      </Nothing>
    </Panel>
  );
}

/** What oneself is to pay, owes and paid, book by book. */
export default function MyBooksPage() {
  const say = useSay();
  const answer = useAnswer('GET /api/my-books', {});
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Answered answer={answer}>
        {({ books }) => (
          <>
            {books.length === 0 && <None />}
            {books.map((one) => (
              <OwnBook key={one.id} one={one} />
            ))}
          </>
        )}
      </Answered>
    </Page>
  );
}
