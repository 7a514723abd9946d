import { extname } from 'node:path';
import { fail, type Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import type { TestPrint } from './docx.ts';
import { lay } from './lay.ts';
import type { Paper } from './paper.ts';
import { openPress, type PrintProblem, pressLimits, refuseLong } from './press.ts';
import type { TemplateProblem } from './template.ts';

// A published package is compiled: the child has the ending of this file.
const child = new URL(`./press-child${extname(import.meta.url)}`, import.meta.url);
const press = openPress(pressLimits, child);

/** The paper as PDF/A with its fonts inside. The same paper gives the same bytes. */
export async function renderPdf(
  paper: Paper,
  language: Language,
): Promise<Result<Uint8Array, PrintProblem>> {
  const data = JSON.stringify(lay(paper, language));
  const long = refuseLong(data.length, pressLimits);
  return long ? fail(long) : press.make('pdf', { layout: paper.layout, data });
}

/** `renderDocx` away from the server's thread: a template from outside may take a second. */
export async function printWord(
  paper: Paper,
  template: Uint8Array,
  language: Language,
): Promise<Result<Uint8Array, PrintProblem | TemplateProblem>> {
  const long = refuseRecord(paper);
  if (long) return fail(long);
  const made = await press.make('word', { paper, template, language });
  return made.ok ? made.value : made;
}

/** `testPrint` away from the server's thread. */
export async function printTest(
  paper: Paper,
  template: Uint8Array,
  language: Language,
): Promise<Result<TestPrint, PrintProblem | TemplateProblem>> {
  const long = refuseRecord(paper);
  if (long) return fail(long);
  const made = await press.make('test', { paper, template, language });
  return made.ok ? made.value : made;
}

function refuseRecord(paper: Paper): PrintProblem | undefined {
  return refuseLong(JSON.stringify(paper).length, pressLimits);
}

/** Ends the process at shutdown. */
export function closePress(): void {
  press.close();
}
