import { personFlags } from '../../kernel/codes.ts';
import { codeName } from '../shared/codeName.ts';
import { useSay } from '../text/say.tsx';

/** What is to be minded of somebody on a roster, each in words. */
export function Flags({ flags }: { readonly flags: readonly string[] }) {
  const say = useSay();
  return flags.map((flag) => (
    <span key={flag} className="mark">
      {say(codeName(personFlags, flag))}
    </span>
  ));
}
