import { Input } from 'antd';
import { useState } from 'react';
import { fen, formatFen, parseFen } from '../../kernel/fen.ts';
import { text } from '../../kernel/text.ts';
import { useSay } from '../text/say.tsx';

const yuan = text('元', 'yuan');

interface MoneyInputProps {
  readonly id?: string;
  /** Whole fen. */
  readonly value?: number;
  readonly onChange?: (value: number | string | undefined) => void;
  readonly min: number;
  readonly max: number;
  /** Where no label stands beside it. */
  readonly label?: string;
}

/** Yuan as people write them, whole fen in the form; what is no amount stays as typed. */
export function MoneyInput({ id, value, onChange, label }: MoneyInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState(() => shown(value));
  const change = (next: string) => {
    setTyped(next);
    if (next.trim() === '') return onChange?.(undefined);
    const amount = parseFen(next);
    onChange?.(amount.ok ? Number(amount.value) : next);
  };
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={typed}
      inputMode="decimal"
      suffix={say(yuan)}
      onChange={(event) => change(event.target.value)}
      onBlur={() => typeof value === 'number' && setTyped(shown(value))}
    />
  );
}

function shown(value: number | undefined): string {
  return typeof value === 'number' ? formatFen(fen(BigInt(value)), 'grouped') : '';
}
