import type { ReplyOf } from '../client.ts';
import { dayWords } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';
import { oneWords as words } from './words.ts';

type Changed = ReplyOf<'POST /api/cases/:case/check'>['effects'];

/** What a step changes in other records. Nothing when there is nothing. */
export function Effects({ effects }: { readonly effects: Changed }) {
  const { say, language } = useSpeech();
  if (effects.length === 0) return null;
  const known: Readonly<Record<string, typeof words.effects.other>> = words.effects;
  return (
    <p className="effects">
      <span className="faint">{say(words.effectsTitle)}</span>{' '}
      {effects
        .map(({ effect, on }) =>
          say((known[effect] ?? words.effects.other)(dayWords(on, language))),
        )
        .join('；')}
    </p>
  );
}
