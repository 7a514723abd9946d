import type { Text } from '../../kernel/text.ts';
import { text } from '../../kernel/text.ts';
import type { Step } from './types.ts';

/** What a step's form calls a field. */
export function fieldName(step: Step | undefined, field: string): Text {
  return step?.documents.fields[field]?.label ?? text(field, field);
}
