/** A sentence or a name in both languages of the interface. Chinese is the original. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export function text(zh: string, en: string): Text {
  return { zh, en };
}

export type Language = keyof Text;
