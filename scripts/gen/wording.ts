import { isNode, type Node, type SourceFile } from '../../src/testing/sources.ts';
import { list, propertiesOf, type Sources } from './sources.ts';

/** Words as a reader of the source finds them; what is filled in while it runs stands as “…”. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

export interface Spot {
  readonly file: SourceFile;
  readonly node: Node;
}

/** What the parameters of a function stand for in one of its calls. */
export type Frame = ReadonlyMap<string, Spot>;

type Language = keyof Wording;

interface Speech {
  readonly sources: Sources;
  readonly file: SourceFile;
  /** The call of the function that the words stand in, then the call around that call, … */
  readonly frames: readonly Frame[];
  readonly language: Language;
  readonly depth: number;
}

const open = '…';
/** Names that stand for names that stand for names: enough for any sentence of ours. */
const deepest = 15;

/** The words behind `text(zh, en)`, `{ zh, en }`, `[zh, en]` or a name for one of these. */
export function wordsOf(
  sources: Sources,
  { file, node }: Spot,
  frames: readonly Frame[],
): Wording | undefined {
  const ask = (language: Language) => said({ sources, file, frames, language, depth: 0 }, node);
  const zh = ask('zh');
  const en = ask('en');
  return /\p{Script=Han}/u.test(zh) && /[a-z]{2}/.test(en) ? { zh, en } : undefined;
}

/** The strings that an expression can be: one, those of a choice, or none that is known. */
export function stringsOf({ file, node }: Spot, frames: readonly Frame[]): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'ConditionalExpression') {
    const branches = [node.consequent, node.alternate].filter(isNode);
    return branches.flatMap((one) => stringsOf({ file, node: one }, frames));
  }
  if (node.type === 'TemplateLiteral') {
    const [before, after] = list(node.quasis).map(cooked);
    const [filled, ...more] = list(node.expressions);
    if (filled === undefined || more.length > 0) return [];
    return stringsOf({ file, node: filled }, frames).map((one) => `${before}${one}${after}`);
  }
  const bound = node.type === 'Identifier' ? frames[0]?.get(String(node.name)) : undefined;
  return bound === undefined ? [] : stringsOf(bound, frames.slice(1));
}

export function cooked(quasi: Node): string {
  return (quasi.value as { cooked: string }).cooked;
}

function said(speech: Speech, node: unknown): string {
  if (!isNode(node) || speech.depth > deepest) return open;
  const next = { ...speech, depth: speech.depth + 1 };
  return speakers[node.type]?.(node, next) ?? open;
}

const speakers: Readonly<Record<string, (node: Node, speech: Speech) => string>> = {
  Literal: ({ value }) => (typeof value === 'string' ? value : open),
  Identifier: ({ name }, speech) => named(speech, String(name)),
  TemplateLiteral: ({ quasis, expressions }, speech) => {
    const filled = list(expressions).map((one) => said(speech, one));
    return list(quasis)
      .map((part, i) => cooked(part) + (filled[i] ?? ''))
      .join('');
  },
  BinaryExpression: ({ operator, left, right }, speech) =>
    operator === '+' ? said(speech, left) + said(speech, right) : open,
  LogicalExpression: ({ left, right }, speech) => either(speech, left, right),
  ConditionalExpression: ({ consequent, alternate }, speech) =>
    either(speech, consequent, alternate),
  CallExpression: ({ callee, arguments: given }, speech) => {
    const [first, second] = list(given);
    if (!isNode(callee) || callee.name !== 'text' || first === undefined) return open;
    if (first.type === 'SpreadElement') return said(speech, first.argument);
    return said(speech, speech.language === 'zh' ? first : second);
  },
  ArrayExpression: ({ elements }, speech) => {
    const [zh, en] = list(elements);
    return said(speech, speech.language === 'zh' ? zh : en);
  },
  ObjectExpression: (node, speech) => said(speech, propertiesOf(node)[speech.language]),
  MemberExpression: ({ object, property }, speech) => {
    const name = isNode(property) ? String(property.name) : '';
    const index = isNode(property) ? property.value : undefined;
    const language =
      name === 'zh' || index === 0 ? 'zh' : name === 'en' || index === 1 ? 'en' : null;
    if (language !== null) return said({ ...speech, language }, object);
    return memberOf(speech, object, name);
  },
  TSAsExpression: ({ expression }, speech) => said(speech, expression),
  AssignmentPattern: ({ right }, speech) => said(speech, right),
};

function either(speech: Speech, one: unknown, other: unknown): string {
  const first = said(speech, one);
  return first === open || first === '' ? said(speech, other) : first;
}

function named(speech: Speech, name: string): string {
  const bound = speech.frames[0]?.get(name);
  if (bound !== undefined) {
    return said({ ...speech, file: bound.file, frames: speech.frames.slice(1) }, bound.node);
  }
  const constant = speech.sources.constant(speech.file, name);
  return constant === undefined ? open : said({ ...speech, file: constant.file }, constant.node);
}

/** `words.passwordsDiffer`: one of the sentences that a constant holds. */
function memberOf(speech: Speech, object: unknown, name: string): string {
  if (!isNode(object) || object.type !== 'Identifier') return open;
  const held = speech.sources.constant(speech.file, String(object.name));
  const inner = held?.node.type === 'TSAsExpression' ? held.node.expression : held?.node;
  if (held === undefined || !isNode(inner) || inner.type !== 'ObjectExpression') return open;
  return said({ ...speech, file: held.file }, propertiesOf(inner)[name]);
}
