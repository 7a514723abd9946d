import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Field } from '../../kernel/form.ts';
import { useSay } from '../text/say.tsx';
import { rateWords as words } from './words.ts';

interface PasteProps {
  readonly fields: readonly (readonly [string, Field])[];
  /** How many people stand in the table. */
  readonly people: number;
  readonly onFill: (field: readonly [string, Field], column: string) => void;
}

/** A column of a workbook, put into the table from its first line on. */
export function PasteColumn({ fields, people, onFill }: PasteProps) {
  const say = useSay();
  const [id, setId] = useState(fields.find(([, field]) => field.kind === 'money')?.[0] ?? '');
  const [column, setColumn] = useState('');
  const field = fields.find(([one]) => one === id);
  const given = column.trim();
  const isOne = given !== '' && !given.includes('\n');
  const fill = (written: string) => {
    if (field === undefined) return;
    onFill(field, written);
    setColumn('');
  };
  return (
    <div className="paste-column">
      <Select
        aria-label={say(words.column)}
        value={id}
        options={fields.map(([value, { label }]) => ({ value, label: say(label) }))}
        onChange={setId}
      />
      <Input.TextArea
        aria-label={say(words.pasteHere)}
        placeholder={say(words.pasteHere)}
        value={column}
        autoSize={{ minRows: 2, maxRows: 4 }}
        onChange={({ target }) => setColumn(target.value)}
      />
      <Button disabled={given === ''} onClick={() => fill(column)}>
        {say(words.paste)}
      </Button>
      {isOne && (
        <Button onClick={() => fill(Array.from({ length: people }, () => given).join('\n'))}>
          {say(words.pasteAll(people))}
        </Button>
      )}
    </div>
  );
}
