import { fail, ok, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

/** `$GENJI_SECOND_PLACE`, the address of a witness, without a slash at its end; null: none. */
export function secondPlaceUrl(): Result<string | null> {
  const said = process.env.GENJI_SECOND_PLACE ?? '';
  if (said === '') return ok(null);
  const url = URL.canParse(said) ? new URL(said) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return ok(said.replace(/\/+$/, ''));
  return fail({
    code: 'second-place/address',
    message: text(
      `GENJI_SECOND_PLACE=${said} 不是网址。`,
      `GENJI_SECOND_PLACE=${said} is no address.`,
    ),
    cure: text(
      '请写成 http://主机:8790 这样；不用就不要设。',
      'Write it as http://HOST:8790, or leave it unset.',
    ),
  });
}
