import { Input } from 'antd';
import { useSay } from '../text/say.tsx';
import { clockOf } from './clock.ts';
import { recordWords as words } from './recordWords.ts';

interface ClockInputProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string) => void;
}

/** A time of day in four keys; it becomes 14:30 when one leaves the field. */
export function ClockInput({ id, value, onChange }: ClockInputProps) {
  const say = useSay();
  const typed = value ?? '';
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={typed}
      inputMode="numeric"
      maxLength={8}
      placeholder={say(words.clockHint)}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={() => {
        const clock = clockOf(typed);
        if (clock !== undefined && clock !== null && clock !== typed) onChange?.(clock);
      }}
    />
  );
}
