import { paragraph, type Say } from './ooxml.ts';

/** An official letter: who writes under which number, to whom, the text, and who says so when. */
export function letter(say: Say): string {
  return [
    paragraph('Unit', say('{单位}', '{organisation}')),
    paragraph('Cell', say('{发文字号}', '{number}')),
    paragraph('Title', say('{标题}', '{title}')),
    paragraph('To', say('{主送机关}：', '{to}:')),
    paragraph('Body', say('{#正文}', '{#sections}')),
    paragraph('Body', say('{#段落}', '{#paragraphs}')),
    paragraph('Body', say('{文字}', '{text}')),
    paragraph('Body', say('{/段落}', '{/paragraphs}')),
    paragraph('Body', say('{/正文}', '{/sections}')),
    paragraph('Closing', ''),
    paragraph('Closing', say('{单位}', '{organisation}')),
    paragraph('Closing', say('{成文日期}', '{dated}')),
    paragraph('Body', say('{#签名栏}', '{#signatures}')),
    paragraph('Body', say('（{身份}：{姓名}）', '({role}: {name})')),
    paragraph('Body', say('{/签名栏}', '{/signatures}')),
  ].join('');
}
