import { type ReactNode, useEffect } from 'react';
import { text } from '../../kernel/text.ts';
import badge from '../style/genji.svg';
import { common } from '../text/common.ts';
import { useSpeech } from '../text/say.tsx';
import { signInWords } from './words.ts';

const other = text('English', '中文');

/** The frame of the pages before the shell: small, without antd, bilingual. */
export function Door({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { say, language, speak } = useSpeech();
  useEffect(() => {
    document.title = `${title} · ${say(common.product)}`;
  }, [title, say]);
  return (
    <div className="door">
      <header>
        <img src={badge} alt="" width={32} height={32} />
        <span>{say(signInWords.product)}</span>
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {say(other)}
        </button>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
