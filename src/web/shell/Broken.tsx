import { text } from '../../kernel/text.ts';
import { problemsOf, Refusal } from '../refusal.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';

const words = {
  title: text('本页没有打开', 'This page did not open'),
  program: text(
    '页面程序出错。服务器上的数据没有受影响。',
    'The page’s program failed. Nothing on the server was touched.',
  ),
  cure: text(
    '请重新载入；再次出现时，请把时间和下面一行告诉系统管理员。',
    'Reload it; if it happens again, tell the system administrator the time and the line below.',
  ),
};

/** What is shown when a page could not open: the server's words, or that the program failed. */
export function Broken({ error }: { readonly error: unknown }) {
  const say = useSay();
  const known = error instanceof Refusal;
  return (
    <main className="plain" role="alert">
      <h1>{say(words.title)}</h1>
      {known ? (
        problemsOf(error).map((problem) => (
          <p key={problem.code}>
            {say(problem.message)} {say(problem.cure)}
          </p>
        ))
      ) : (
        <>
          <p>
            {say(words.program)} {say(words.cure)}
          </p>
          <pre>{error instanceof Error ? error.message : String(error)}</pre>
        </>
      )}
      <button type="button" onClick={() => window.location.reload()}>
        {say(common.reload)}
      </button>
    </main>
  );
}
