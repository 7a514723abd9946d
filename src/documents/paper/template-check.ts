import type { DXT } from 'docxtemplater';
import { text } from '../../kernel/text.ts';
import type { Field, Scope } from './scope.ts';
import { brokenFile, type TemplateProblem, templateProblem, tooLong } from './template.ts';

/** What a filled template may grow to, in characters of XML; about a second and a half of work. */
const growthLimit = 16 * 1_048_576;

/** What filling in one field costs beside its text, measured, in the same unit. */
const fieldCost = 64;

/** More than anybody reads at once; a hostile file can hold sixty thousand. */
export const shownProblems = 20;

const fieldCure = text(
  '请对照字段表改正，或删除该字段；字段表随模板页面提供。',
  'Correct it after the list of fields beside the template, or delete it.',
);

/**
 * Everything wrong with the fields of a parsed template: names that nothing fills, lists used where
 * they do not exist, and repetition that would grow beyond any paper.
 */
export function checkParts(parts: readonly DXT.Part[], fields: Scope): TemplateProblem[] {
  const problems = checkLevel(parts, [fields]);
  if (problems.length > 0) return problems;
  return grownSize(parts, [fields]) > growthLimit ? [tooLong()] : [];
}

function checkLevel(parts: readonly DXT.Part[], scopes: readonly Scope[]): TemplateProblem[] {
  return parts.flatMap((part) => {
    if (part.type !== 'placeholder') return [];
    if (part.module === undefined) return checkText(part, scopes);
    return part.module === 'loop' ? checkLoop(part, scopes) : [unknown(part)];
  });
}

function checkText(part: DXT.Part, scopes: readonly Scope[]): TemplateProblem[] {
  const field = lookUp(part.value, scopes);
  if (typeof field === 'string') return [];
  return field === undefined ? [unknown(part)] : [misplaced(part)];
}

function checkLoop(part: DXT.Part, scopes: readonly Scope[]): TemplateProblem[] {
  const inside = innerScopes(part, scopes);
  if (inside !== undefined) return checkLevel(part.subparsed ?? [], inside);
  return [lookUp(part.value, scopes) === undefined ? unknown(part) : misplaced(part)];
}

/** The scopes within a loop or a condition; undefined where it may not stand. */
function innerScopes(part: DXT.Part, scopes: readonly Scope[]): readonly Scope[] | undefined {
  const field = lookUp(part.value, scopes);
  if (typeof field === 'boolean') return scopes;
  if (field === undefined || typeof field === 'string') return undefined;
  // A list within a list would repeat every row for every row.
  if (scopes[0]?.get(part.value.trim()) !== field) return undefined;
  return part.inverted === true ? scopes : [field.shape, ...scopes];
}

function lookUp(name: string, scopes: readonly Scope[]): Field | undefined {
  for (const scope of scopes) {
    const field = scope.get(name.trim());
    if (field !== undefined) return field;
  }
  return undefined;
}

function grownSize(parts: readonly DXT.Part[], scopes: readonly Scope[]): number {
  let size = 0;
  for (const part of parts) {
    size += part.type === 'placeholder' ? filledSize(part, scopes) : part.value.length;
    if (size > growthLimit) return size;
  }
  return size;
}

function filledSize(part: DXT.Part, scopes: readonly Scope[]): number {
  const field = lookUp(part.value, scopes);
  const inside = part.subparsed ?? [];
  if (typeof field === 'string') return fieldCost + field.length;
  if (typeof field !== 'object' || part.inverted === true) return grownSize(inside, scopes);
  let size = fieldCost;
  for (const row of field.rows) {
    size += grownSize(inside, [row, ...scopes]);
    if (size > growthLimit) return size;
  }
  return size;
}

function unknown(part: DXT.Part): TemplateProblem {
  const name = part.raw ?? part.value;
  return templateProblem(
    'template/unknown-field',
    text(
      `模板里的字段“{${name}}”没有对应的内容。`,
      `The template names a field “{${name}}” that nothing fills.`,
    ),
    fieldCure,
  );
}

function misplaced(part: DXT.Part): TemplateProblem {
  const name = part.value.trim();
  return templateProblem(
    'template/misplaced-list',
    text(
      `字段“{${name}}”用错了位置：列表要写成 {#${name}}…{/${name}}，单个内容写成 {${name}}，列表里不能再套别的列表。`,
      `The field “{${name}}” stands in the wrong place: a list is written {#${name}}…{/${name}}, a single value {${name}}, and a list may not hold another one.`,
    ),
    fieldCure,
  );
}

/** What the parser of the template refused, in our words. */
export function parseProblems(error: unknown): [TemplateProblem, ...TemplateProblem[]] {
  const { properties } = error as { properties?: DocxError };
  const [first, ...rest] = properties?.errors ?? [{ properties: properties ?? {} }];
  const shown = rest.slice(0, shownProblems - 1).map((one) => parseProblem(one.properties));
  return [first === undefined ? brokenFile() : parseProblem(first.properties), ...shown];
}

interface DocxError {
  readonly id?: string;
  readonly xtag?: string;
  readonly openingtag?: string;
  readonly closingtag?: string;
  readonly lastPair?: { readonly left: string };
  readonly errors?: readonly { readonly properties: DocxError }[];
}

function parseProblem(error: DocxError): TemplateProblem {
  const loop = error.openingtag ?? error.lastPair?.left ?? error.xtag ?? '';
  const name = `${loop.replace(/^[#^/]/, '').slice(0, 40)}`;
  if (/loop|closing_tag/.test(error.id ?? '')) return brokenLoop(name);
  if (/tag/.test(error.id ?? '') && name !== '') return brokenField(name);
  return brokenFile();
}

function brokenLoop(name: string): TemplateProblem {
  return templateProblem(
    'template/broken-loop',
    text(
      `列表“${name}”的开头 {#${name}} 和结尾 {/${name}} 没有配对，或者一个在表格里、一个在表格外。`,
      `The start {#${name}} and the end {/${name}} of the list “${name}” do not match, or one is inside a table and the other is not.`,
    ),
    text(
      '请让开头和结尾成对，并放在同一表格行或同一级段落里。',
      'Write both, and put them in the same table row or in paragraphs of the same level.',
    ),
  );
}

function brokenField(name: string): TemplateProblem {
  return templateProblem(
    'template/broken-field',
    text(`字段“${name}”的括号不完整。`, `The braces of the field “${name}” are incomplete.`),
    text('每个字段写成 {字段名}，半角括号。', 'Write every field as {name}.'),
  );
}
