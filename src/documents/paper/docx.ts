import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type Language, text } from '../../kernel/text.ts';
import { type Archive, packArchive } from '../zip.ts';
import { fieldsOf } from './fields.ts';
import { highlightMarked } from './highlight.ts';
import { lay } from './lay.ts';
import type { Paper } from './paper.ts';
import { type Field, printBlank, type Scope, type Unfilled } from './scope.ts';
import { openTemplate, type TemplateProblem, templateProblem } from './template.ts';
import { checkParts, parseProblems, shownProblems } from './template-check.ts';
import { closeMark, openMark } from './words.ts';

/**
 * The paper set into a Word template (bytes of a `.docx`). The same paper and template give
 * the same bytes. Unfilled fields print as a line to write on.
 */
export function renderDocx(
  paper: Paper,
  template: Uint8Array,
  language: Language,
): Result<Uint8Array, TemplateProblem> {
  const filled = fill(paper, template, language, printBlank);
  return filled.ok ? ok(packArchive(filled.value)) : filled;
}

export interface TestPrint {
  readonly bytes: Uint8Array;
  /** Fields of the template that this paper leaves unfilled, by their Chinese names. */
  readonly unfilled: readonly string[];
}

/** Like `renderDocx`, but every unfilled field prints its own name, highlighted. */
export function testPrint(
  paper: Paper,
  template: Uint8Array,
  language: Language,
): Result<TestPrint, TemplateProblem> {
  const mark: Unfilled = (name) => `${openMark}【${name}】${closeMark}`;
  const filled = fill(paper, template, language, mark);
  if (!filled.ok) return filled;
  const shown = highlightMarked(filled.value);
  return ok({ bytes: packArchive(shown.archive), unfilled: shown.names });
}

function fill(
  paper: Paper,
  template: Uint8Array,
  language: Language,
  unfilled: Unfilled,
): Result<Archive, TemplateProblem> {
  const archive = openTemplate(template);
  if (!archive.ok) return archive;
  const fields = fieldsOf(lay(paper, language), unfilled);
  const parsed = parse(archive.value);
  if (!parsed.ok) return parsed;
  const [first, ...rest] = [
    ...checkParts(parsed.value.parts, fields),
    ...wideBraces(parsed.value.document, fields),
  ];
  if (first !== undefined) return fail(first, ...rest.slice(0, shownProblems - 1));
  parsed.value.document.render(fields);
  return ok(unzip(parsed.value.document.getZip()));
}

interface Parsed {
  readonly document: Docxtemplater<PizZip>;
  readonly parts: readonly DXT.Part[];
}

function parse(archive: Archive): Result<Parsed, TemplateProblem> {
  const zip = new PizZip();
  for (const [name, bytes] of archive) zip.file(name, bytes);
  const found = new Map<string, readonly DXT.Part[]>();
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      stripInvalidXMLChars: true,
      syntax: { changeDelimiterPrefix: null },
      parser,
      modules: [collector(found)],
    });
    return ok({ document, parts: [...found.values()].flat() });
  } catch (error) {
    return fail(...parseProblems(error));
  }
}

/** Names only: no expression, no property of any object, is ever looked up. */
function parser(tag: string): DXT.Parser {
  const name = tag.trim();
  return { get: (scope: Scope): unknown => unwrap(scope.get(name)) };
}

function unwrap(field: Field | undefined): unknown {
  return typeof field === 'object' ? field.rows : field;
}

/** Keeps the parsed parts of each file, so that they can be judged before anything is filled in. */
function collector(found: Map<string, readonly DXT.Part[]>): DXT.Module {
  let file = '';
  return {
    name: 'collector',
    set(options: { inspect?: { filePath?: string; postparsed?: readonly DXT.Part[] } }) {
      file = options.inspect?.filePath ?? file;
      if (options.inspect?.postparsed !== undefined) found.set(file, options.inspect.postparsed);
    },
  };
}

/** Chinese input methods type ｛标题｝, which would print as it stands. */
function wideBraces(document: Docxtemplater<PizZip>, fields: Scope): TemplateProblem[] {
  const written = document.getFullText().matchAll(/｛[#/^]?([^｛｝]{1,40})｝/g);
  const names = new Set(Array.from(written, ([, name = '']) => name.trim()));
  return [...names]
    .filter((name) => fields.has(name))
    .map((name) =>
      templateProblem(
        'template/wide-braces',
        text(
          `字段“｛${name}｝”用了全角括号。`,
          `The field “｛${name}｝” is written with full-width braces.`,
        ),
        text(`请改成半角：{${name}}。`, `Write {${name}} with ordinary braces.`),
      ),
    );
}

function unzip(zip: PizZip): Archive {
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return new Map(files.map((file) => [file.name, file.asUint8Array()]));
}
