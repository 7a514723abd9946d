import type { CasePaper, Paragraph } from '../../engines/case/define.ts';
import { type Text, text } from '../../kernel/text.ts';

/** Words that papers of cases share. Slots in braces are filled from the case. */
export const line = (label: Text, words: Text | null) => ({ label, words });
/** Written by hand: the system writes nobody’s words. */
export const byHand = (zh: string, en: string) => line(text(zh, en), null);
export const filledWith = (zh: string, en: string, slot: string) =>
  line(text(zh, en), text(`{${slot}}`, `{${slot}}`));

export const branch = text('{unit.name}', '{unit.name}');
export const committee = text('{above.name}', '{above.name}');
export const comrade = text('{person.name}', '{person.name}');

/** Who it is about, as the roster knows the person. */
export const aboutPerson = [
  filledWith('姓名', 'Name', 'person.name'),
  filledWith('性别', 'Sex', 'person.sex'),
  filledWith('出生日期', 'Born', 'person.born'),
  filledWith('民族', 'Ethnicity', 'person.ethnicity'),
  filledWith('学历', 'Education', 'person.education'),
  filledWith('职务', 'Post', 'person.post'),
] as const;

/** A letter of one organisation to another; its closing words are usage. */
export function letterOf(
  of: Pick<CasePaper, 'id' | 'name' | 'step' | 'from'> & { readonly to: Text | null },
  ...paragraphs: readonly Paragraph[]
): CasePaper {
  const { to, ...rest } = of;
  return { ...rest, sheet: { kind: 'letter', to, paragraphs } };
}

/** What is said only where the slot says one of these; null: where nobody has said yet. */
export const onlyWhen = (slot: string, is: readonly (string | null)[], words: Text): Paragraph => ({
  words,
  when: { slot, is },
});

export const pleaseReply = text('妥否，请批示。', 'Please reply.');
export const pleaseFile = text('现予报备。', 'This is for your file.');
export const herewith = text('特此批复。', 'This is our reply.');

/** A ballot without a number: nothing on it tells who cast it. */
export function ballotOf(
  of: Pick<CasePaper, 'id' | 'name' | 'step'>,
  ...choices: Ballot
): CasePaper {
  return {
    ...of,
    from: branch,
    sheet: {
      kind: 'list',
      facts: [],
      columns: [text('姓名', 'Name'), ...choices],
      rows: [[comrade, null, null, null]],
      paragraphs: [
        text(
          '说明：在所选的一栏内画“○”，只选一栏；多选、涂改无法辨认的为无效票。不署名。',
          'Mark one column with a circle. More than one, or one that cannot be read, is invalid. Do not sign.',
        ),
      ],
      signatures: [],
    },
  };
}

type Ballot = readonly [Text, Text, Text];
