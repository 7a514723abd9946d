import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Text } from '../../kernel/text.ts';

export type Say = (text: Text) => string;

interface Speech {
  readonly language: Language;
  readonly say: Say;
  readonly speak: (language: Language) => void;
}

const key = 'genji.language';
const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Chinese unless this browser was told otherwise; the only thing that it keeps. */
export function rememberedLanguage(storage: () => Pick<Storage, 'getItem'>): Language {
  try {
    return storage().getItem(key) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => rememberedLanguage(() => localStorage));
  useEffect(() => {
    document.documentElement.lang = tags[language];
    try {
      localStorage.setItem(key, language);
    } catch {
      // A browser that keeps nothing speaks Chinese again next time.
    }
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({ language, say: (text) => text[language], speak: setLanguage }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech outside SpeechProvider');
  return speech;
}

export function useSay(): Say {
  return useSpeech().say;
}
