import { fail, type Problem, type Result } from '../../kernel/result.ts';
import { type Text, text } from '../../kernel/text.ts';
import { XmlError, xmlScanner } from '../sheet/xml.ts';
import { type Archive, type ArchiveLimits, type ArchiveProblem, checkArchive } from '../zip.ts';

export type TemplateProblem =
  | ArchiveProblem
  | Problem<
      | 'template/not-word'
      | 'template/unsafe'
      | 'template/unknown-field'
      | 'template/broken-field'
      | 'template/broken-loop'
      | 'template/misplaced-list'
      | 'template/wide-braces'
      | 'template/too-large'
    >;

/** A template that a cadre made has a few dozen kilobytes; a picture adds one or two MB. */
export const templateLimits: ArchiveLimits = {
  bytes: 5 * 1_048_576,
  entries: 200,
  unpacked: 20 * 1_048_576,
  ratio: 100,
};

/** The text with its styles, before any data; a template that people make has under 200 kB. */
const textLimit = 1_048_576;

// A print must not run, fetch or open anything when somebody opens it.
const unsafeParts = /vbaProject|\/activeX\/|\/embeddings\/|\.(?:bin|exe|dll|ole)$/i;
const unsafeTypes = /macroEnabled|\.oleObject|aFChunk/i;
const unsafeFields = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|IMPORT)\b/i;

/** The parts of a Word template, refused where it is no document or would act on its own. */
export function openTemplate(bytes: Uint8Array): Result<Archive, TemplateProblem> {
  const archive = checkArchive(bytes, templateLimits);
  if (!archive.ok) return archive;
  if (!archive.value.has('word/document.xml') || !archive.value.has('[Content_Types].xml')) {
    return fail(
      templateProblem(
        'template/not-word',
        text('这不是 .docx 文档。', 'This is not a .docx document.'),
        text('请用 Word 或 WPS 另存为 .docx。', 'Save it as .docx with Word or WPS.'),
      ),
    );
  }
  const found = findUnsafe(archive.value);
  return found === undefined ? archive : fail(found);
}

export function templateProblem(
  code: Exclude<TemplateProblem['code'], ArchiveProblem['code']>,
  message: Text,
  cure: Text,
): TemplateProblem {
  return { code, message, cure };
}

function findUnsafe(archive: Archive): TemplateProblem | undefined {
  let size = 0;
  for (const [name, bytes] of archive) {
    if (unsafeParts.test(name)) return unsafe(name, name);
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const xml = new TextDecoder().decode(bytes);
    const wrong = fault(xml);
    if (wrong === 'broken') return brokenFile();
    const reason = wrong ?? unsafeXml(xml);
    if (reason !== undefined) return unsafe(name, reason);
    if (/^word\/(?:document|header|footer|footnotes|comments)/.test(name)) size += xml.length;
  }
  return size > textLimit ? tooLong() : undefined;
}

/** What is wrong with the form of a part: a DTD is an attack, the rest is damage. */
function fault(xml: string): 'dtd' | 'broken' | undefined {
  const open: string[] = [];
  let crossed = false;
  const scanner = xmlScanner({
    open: (name) => open.push(name),
    text() {},
    close(name) {
      crossed ||= open.pop() !== name;
    },
  });
  try {
    scanner.push(xml);
    scanner.end();
  } catch (error) {
    if (error instanceof XmlError) return error.reason;
    throw error;
  }
  return crossed || open.length > 0 ? 'broken' : undefined;
}

function unsafeXml(xml: string): string | undefined {
  const type = unsafeTypes.exec(xml);
  if (type !== null) return type[0];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    // A hyperlink waits for a click; anything else from outside is fetched on opening.
    if (/TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/.test(tag)) {
      return 'External';
    }
  }
  // Word may split a field's code over runs, so the codes of one part are read as one string.
  const codes = xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/g);
  const code = Array.from(codes, ([, run = '', simple = '']) => run + simple).join('');
  return unsafeFields.exec(code)?.[0];
}

export function brokenFile(): TemplateProblem {
  return templateProblem(
    'template/not-word',
    text('模板文件的内部结构已损坏。', 'The inner structure of the template is damaged.'),
    text('请用 Word 或 WPS 打开后另存为 .docx。', 'Open it in Word or WPS and save it as .docx.'),
  );
}

function unsafe(part: string, reason: string): TemplateProblem {
  return templateProblem(
    'template/unsafe',
    text(
      `模板的部件 ${part} 含有打开时会自行运行或联网的内容（${reason}）。`,
      `Part ${part} of the template would run or fetch something when opened (${reason}).`,
    ),
    text(
      '请删除宏、嵌入对象、外部链接和自动域后重新保存。',
      'Remove macros, embedded objects, external links and automatic fields, then save again.',
    ),
  );
}

export function tooLong(): TemplateProblem {
  return templateProblem(
    'template/too-large',
    text('模板的文字太多，无法套打。', 'The template holds too much text to be filled in.'),
    text('请精简模板，或分成几个模板。', 'Shorten the template or split it into several.'),
  );
}
