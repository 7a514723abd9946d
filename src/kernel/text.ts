/** A sentence or a name in both languages of the interface. Chinese is the original. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export function text(zh: string, en: string): Text {
  return { zh, en };
}

export type Language = keyof Text;

/** Several texts as a list: 甲、乙. */
export function listed(parts: readonly Text[]): Text {
  return joined(parts, text('、', ', '));
}

/** Several texts as one, with a separator of each language between them. */
export function joined(parts: readonly Text[], separator: Text): Text {
  return {
    zh: parts.map((part) => part.zh).join(separator.zh),
    en: parts.map((part) => part.en).join(separator.en),
  };
}
