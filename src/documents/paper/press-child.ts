/**
 * The process that makes papers. A child and not a thread, because the typesetter is native code: a
 * thread that hangs or crashes in it cannot be ended without the server.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { renderDocx, type TestPrint, testPrint } from './docx.ts';
import type { Layout, Paper } from './paper.ts';
import type { TemplateProblem } from './template.ts';

interface WordWork {
  readonly paper: Paper;
  readonly template: Uint8Array;
  readonly language: Language;
}

/** What may be asked of the process, by kind. */
export interface Work {
  /** `data` is a `Sheet` as JSON. */
  readonly pdf: { readonly layout: Layout; readonly data: string };
  readonly word: WordWork;
  readonly test: WordWork;
}

/** What it answers. */
export interface Made {
  readonly pdf: Uint8Array;
  readonly word: Result<Uint8Array, TemplateProblem>;
  readonly test: Result<TestPrint, TemplateProblem>;
}

export type Job = {
  [Kind in keyof Work]: { readonly id: number; readonly kind: Kind; readonly work: Work[Kind] };
}[keyof Work];

export type Answer =
  | { readonly id: number; readonly made: Made[keyof Made] }
  /** A bug of ours, such as a fault in a `.typ` file. */
  | { readonly id: number; readonly fault: string };

const templates = fileURLToPath(new URL('../templates/', import.meta.url));
const fonts = ['400Regular/NotoSerifSC_400Regular', '700Bold/NotoSerifSC_700Bold'];
let compiler: NodeCompiler | undefined;

function typesetter(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url);
  const folders = fonts.map((font) =>
    dirname(resolve(`@expo-google-fonts/noto-serif-sc/${font}.ttf`)),
  );
  return NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: folders }] });
}

function makePdf({ layout, data }: Work['pdf']): Uint8Array {
  compiler ??= typesetter();
  const compiled = compiler.compile({
    mainFilePath: `${templates}${layout}.typ`,
    inputs: { data },
  });
  const { result } = compiled;
  if (result === null) {
    const error = compiled.takeDiagnostics();
    throw new Error(JSON.stringify(error && compiler.fetchDiagnostics(error)));
  }
  const pdf = toPdf(compiler, result);
  compiler.evictCache(5);
  return new Uint8Array(pdf);
}

/**
 * PDF/A keeps fonts and text inside the file, so that an archive can read it in twenty years. A
 * name with a character that no font has is refused there: it is printed all the same, without.
 */
function toPdf(from: NodeCompiler, result: NodeTypstDocument): Buffer {
  try {
    return from.pdf(result, { pdfStandard: 'a-2u' });
  } catch {
    return from.pdf(result);
  }
}

function make(job: Job): Made[keyof Made] {
  if (job.kind === 'pdf') return makePdf(job.work);
  const { paper, template, language } = job.work;
  const render = job.kind === 'word' ? renderDocx : testPrint;
  return render(paper, template, language);
}

function answer(job: Job): Answer {
  try {
    return { id: job.id, made: make(job) };
  } catch (error) {
    return { id: job.id, fault: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

process.on('message', (job: Job) => process.send?.(answer(job)));
process.on('disconnect', () => process.exit());
