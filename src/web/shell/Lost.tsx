import { Link } from '@tanstack/react-router';
import { text } from '../../kernel/text.ts';
import { useSay } from '../text/say.tsx';

const words = {
  title: text('没有这个页面', 'There is no such page'),
  about: text(
    '网址可能抄错了，或者这条记录已经换了地方。',
    'The address may be mistyped, or the record has moved.',
  ),
  home: text('回到首页', 'Go to the home page'),
};

/** An address that leads nowhere. */
export function Lost() {
  const say = useSay();
  return (
    <main className="plain">
      <h1>{say(words.title)}</h1>
      <p>{say(words.about)}</p>
      <Link to="/">{say(words.home)}</Link>
    </main>
  );
}
