import { openField } from '../../kernel/form.ts';
import type { Text } from '../../kernel/text.ts';

/** Fields that lie in a sealed envelope and stand on no paper. */
const sealed = { ...openField, seenBy: 'person.reveal', sealed: true, required: false } as const;

export const sealedText = (label: Text) =>
  ({ ...sealed, kind: 'text', lines: 'many', maxLength: 20_000, label }) as const;
