import { type Text, text } from '../../kernel/text.ts';

/** What to do about something that was not held: hold it, and never write up what was not. */
export function holdIt(name: Text): Text {
  return text(
    `尽快补开${name.zh}，按实际日期记录；不得补造原来的记录`,
    `hold a ${name.en} soon and record it on its real day; never write up one that was not held`,
  );
}
