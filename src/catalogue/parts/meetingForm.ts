import { type Form, form, openField } from '../../kernel/form.ts';
import { type Text, text } from '../../kernel/text.ts';

const line = { ...openField, kind: 'text', lines: 'one', maxLength: 200 } as const;
const paragraph = { ...openField, kind: 'text', lines: 'many', maxLength: 20_000 } as const;

const fields = {
  agenda: {
    ...openField,
    kind: 'list',
    label: text('议题', 'agenda'),
    required: false,
    min: 0,
    max: 30,
    of: {
      topic: { ...line, label: text('议题', 'topic'), required: true },
      note: { ...line, label: text('说明', 'note'), required: false },
    },
  },
  gist: {
    ...paragraph,
    label: text('主要内容（发言要点）', 'gist of what was said'),
    required: false,
    synonyms: ['主要内容', '发言要点', '会议内容'],
  },
  resolutions: {
    ...openField,
    kind: 'list',
    label: text('决议', 'resolutions'),
    required: false,
    min: 0,
    max: 30,
    of: {
      text: { ...line, maxLength: 2000, label: text('决议内容', 'resolution'), required: true },
      owner: { ...line, label: text('责任人', 'who sees to it'), required: false },
      due: {
        ...openField,
        kind: 'date',
        min: null,
        max: null,
        label: text('完成时限', 'due'),
        required: false,
      },
    },
  },
} as const satisfies Form['fields'];

/**
 * What a record of a meeting says beside time, place, roll and votes. Nothing here is refused for
 * being empty: a record that comes in half is welcome, and MTG18 says what it lacks.
 */
export function meetingForm(id: string, name: Text) {
  return form({ id, name: text(`${name.zh}记录`, `record of a ${name.en}`), fields });
}

/** The elements that a record of a meeting must contain; MTG18 says which are missing. */
export const meetingElements = [
  'time',
  'place',
  'host',
  'recorder',
  'expected',
  'present',
  'absences',
  'agenda',
  'gist',
  'resolutions',
] as const;

/** The same of a lesson, which decides nothing. */
export const lessonElements = meetingElements.filter((element) => element !== 'resolutions');

const lesson = {
  lecturer: { ...line, label: text('主讲人', 'lecturer'), required: false },
  plan: {
    ...line,
    label: text('教案（编号或存放处）', 'lesson plan, where it lies'),
    required: false,
  },
} as const satisfies Form['fields'];

/** The same of a lesson, with who gave it and from which plan. */
export function lessonForm(id: string, name: Text) {
  const all = { ...lesson, agenda: fields.agenda, gist: fields.gist };
  return form({ id, name: text(`${name.zh}记录`, `record of a ${name.en}`), fields: all });
}
