import { Input, Select } from 'antd';
import type { Field } from '../../kernel/form.ts';
import { MoneyInput } from '../form/MoneyInput.tsx';
import { useSay } from '../text/say.tsx';
import type { Cell } from './column.ts';

interface CellProps {
  readonly field: Field;
  readonly label: string;
  readonly value: Cell;
  readonly onChange: (value: Cell) => void;
}

/** One field of one person in the table. */
export function RateCell({ field, label, value, onChange }: CellProps) {
  const say = useSay();
  if (field.kind === 'choice') {
    return (
      <Select
        aria-label={label}
        value={value ?? null}
        onChange={(next) => onChange(next ?? undefined)}
        options={field.options.map((option) => ({ value: option.id, label: say(option.label) }))}
        allowClear={!field.required}
        popupMatchSelectWidth={false}
      />
    );
  }
  if (field.kind === 'money') {
    const shown = typeof value === 'number' ? { value } : {};
    return (
      <MoneyInput label={label} min={field.min} max={field.max} {...shown} onChange={onChange} />
    );
  }
  return (
    <Input
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
