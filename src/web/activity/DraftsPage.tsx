import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Page } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { Drafts } from './Drafts.tsx';
import { draftWords as words } from './draftWords.ts';
import { listWords } from './words.ts';

/** For whoever writes or drafts: what is planned or begun. */
export default function DraftsPage() {
  const say = useSay();
  const record = (
    <Link to={'/gatherings/new' as '/'}>
      <Button>{say(listWords.record)}</Button>
    </Link>
  );
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={record}>
      <Drafts />
    </Page>
  );
}
