import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import '../style/case.css';
import '../style/ledger.css';
import { useAnswer } from '../query.ts';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { OwnDebt } from './OwnBook.tsx';
import { OwnRates } from './OwnRates.tsx';
import { ownWords as words } from './words.ts';

/** In my file: what I am to pay and owe, in short; nothing where no book knows me. */
export function OwnBooks() {
  const say = useSay();
  const answer = useAnswer('GET /api/my-books', {});
  const whole = (
    <Link to={'/my-books' as '/'}>
      <Button>{say(words.whole)}</Button>
    </Link>
  );
  return (
    answer.data?.books.map((one) => (
      <Panel key={one.id} title={say(one.name)} actions={whole}>
        <OwnRates one={one} />
        <OwnDebt one={one} />
      </Panel>
    )) ?? null
  );
}
