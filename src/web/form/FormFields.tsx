import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Field, Fields, ListField } from '../../kernel/form.ts';
import { type Text, text } from '../../kernel/text.ts';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { MoneyInput } from './MoneyInput.tsx';

const words = {
  addRow: (label: Text) => text(`增加一行：${label.zh}`, `Add a row: ${label.en}`),
  removeRow: (row: number) => text(`删去第 ${row} 行`, `Remove row ${row}`),
  sealed: text('加密保存，查看时要写理由。', 'Stored sealed; reading it takes a reason.'),
};

export interface FormFieldsProps {
  readonly fields: Fields;
  /** Where the values stand in the form, such as `['parts', 0, 'content']`. */
  readonly path: readonly (string | number)[];
  /** Whose people and units can be chosen. */
  readonly unit: number;
  /** Extra under a field, by its id: findings shown while typing. */
  readonly notes?: Readonly<Record<string, ReactNode>>;
}

type Control = (field: Field, unit: number) => ReactNode;

/**
 * The control of each kind of field; a list draws its rows itself, a file has a page of its own.
 */
const controls: Readonly<Record<Exclude<Field['kind'], 'list' | 'file'>, Control>> = {
  text: (field) => <TextControl field={field} />,
  date: (field) => (
    <DayPicker {...(field.kind === 'date' && field.max !== null ? { latest: field.max } : {})} />
  ),
  person: (_, unit) => <PersonPicker unit={unit} />,
  unit: () => <UnitPicker allowClear />,
  money: (field) =>
    field.kind === 'money' ? <MoneyInput min={field.min} max={field.max} /> : null,
  count: (field) => <CountControl field={field} />,
  choice: (field) => <ChoiceControl field={field} />,
};

interface ControlProps {
  readonly field: Field;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

function TextControl({ field, ...bound }: ControlProps) {
  if (field.kind !== 'text') return null;
  const given = { id: bound.id ?? '', value: (bound.value as string | undefined) ?? '' };
  const shared = { ...given, maxLength: field.maxLength };
  const change = (event: { target: { value: string } }) => bound.onChange?.(event.target.value);
  return field.lines === 'one' ? (
    <Input {...shared} onChange={change} />
  ) : (
    <Input.TextArea {...shared} onChange={change} autoSize={{ minRows: 3, maxRows: 16 }} />
  );
}

function CountControl({ field, ...bound }: ControlProps) {
  const say = useSay();
  if (field.kind !== 'count') return null;
  return (
    <InputNumber
      id={bound.id ?? ''}
      value={(bound.value as number | undefined) ?? null}
      onChange={(value) => bound.onChange?.(value ?? undefined)}
      min={field.min}
      max={field.max}
      precision={0}
      suffix={say(field.unit)}
    />
  );
}

function ChoiceControl({ field, ...bound }: ControlProps) {
  const say = useSay();
  if (field.kind !== 'choice') return null;
  return (
    <Select
      id={bound.id ?? ''}
      value={bound.value ?? null}
      onChange={(value) => bound.onChange?.(value ?? undefined)}
      options={field.options.map((option) => ({ value: option.id, label: say(option.label) }))}
      {...(field.pick === 'many' ? { mode: 'multiple' as const } : {})}
      allowClear={!field.required}
    />
  );
}

/** Rows of fields, such as agenda items, with buttons to add and remove. */
function ListRows(props: FormFieldsProps & { readonly field: ListField }) {
  const { field, path, unit } = props;
  const say = useSay();
  return (
    <Form.List name={[...path]}>
      {(rows, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(field.label)}</legend>
          {rows.map((row, index) => (
            <div key={row.key} className="row">
              <span className="number">{index + 1}</span>
              <div>
                <FormFields fields={field.of} path={[row.name]} unit={unit} />
              </div>
              <Button
                size="small"
                disabled={rows.length <= field.min}
                aria-label={say(words.removeRow(index + 1))}
                onClick={() => remove(row.name)}
              >
                ×
              </Button>
            </div>
          ))}
          <Button disabled={rows.length >= field.max} onClick={() => add({})}>
            {say(words.addRow(field.label))}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/**
 * The fields of a kernel form as antd form items, wherever they stand in the form around them.
 * Rules of the server are shown next to the field by the form around; this only asks for what is
 * required.
 */
export function FormFields(props: FormFieldsProps) {
  const say = useSay();
  return Object.entries(props.fields).map(([id, field]) => {
    const path = [...props.path, id];
    if (field.kind === 'list') return <ListRows key={id} {...props} field={field} path={path} />;
    if (field.kind === 'file') return null;
    return (
      <Form.Item
        key={id}
        name={path}
        label={say(field.label)}
        rules={field.required ? [{ required: true, message: say(common.required) }] : []}
        extra={props.notes?.[id] ?? (field.sealed ? say(words.sealed) : undefined)}
      >
        {controls[field.kind](field, props.unit)}
      </Form.Item>
    );
  });
}
