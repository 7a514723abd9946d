import { type CodeTable, codeOf } from '../../kernel/codes.ts';
import { type Text, text } from '../../kernel/text.ts';

/** The name of a code; a code that the table does not know is shown as it is. */
export function codeName(table: CodeTable, code: string | null | undefined): Text {
  if (code === null || code === undefined || code === '') return text('', '');
  return codeOf(table, code)?.name ?? text(code, code);
}

/** The rows of a table as options of a select, in the reader's language. */
export function codeOptions(table: CodeTable, say: (name: Text) => string) {
  return table.codes.map(({ code, name }) => ({ value: code, label: say(name) }));
}
