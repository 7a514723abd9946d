import { Input, InputNumber, Select } from 'antd';
import type { SettingType } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { useSay } from '../text/say.tsx';

export type TypedValue = number | string | string[];

interface Props<T extends SettingType = SettingType> {
  readonly of: T;
  readonly id?: string;
  readonly value?: TypedValue | undefined;
  readonly onChange?: (value: TypedValue | undefined) => void;
  readonly disabled?: boolean;
}
type Of<K extends SettingType['type']> = Props<Extract<SettingType, { type: K }>>;

const dayUnit = text('天', 'days');

function WholeField({ of, value, onChange, ...rest }: Of<'integer' | 'days'>) {
  const say = useSay();
  return (
    <InputNumber
      {...{ ...rest, min: of.min, max: of.max, precision: 0 }}
      value={typeof value === 'number' ? value : null}
      onChange={(to) => onChange?.(to ?? undefined)}
      suffix={say(of.type === 'days' ? dayUnit : of.unit)}
    />
  );
}

/** A percent is typed as one says it and kept in whole hundredths. */
function PercentField({ of, value, onChange, ...rest }: Of<'percent'>) {
  return (
    <InputNumber
      {...{ ...rest, min: of.min / 100, max: of.max / 100, precision: 2, suffix: '%' }}
      value={typeof value === 'number' ? value / 100 : null}
      onChange={(to) => onChange?.(to === null ? undefined : Math.round(to * 100))}
    />
  );
}

function ChoiceField({ of, value, onChange, ...rest }: Of<'choice'>) {
  const say = useSay();
  return (
    <Select
      {...rest}
      value={typeof value === 'string' ? value : null}
      onChange={(to: string) => onChange?.(to)}
      options={of.options.map(({ id, label }) => ({ value: id, label: say(label) }))}
    />
  );
}

/** Words that one types and ends with Enter or a comma. */
function ListField({ of: _, value, onChange, ...rest }: Of<'list'>) {
  return (
    <Select
      {...rest}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',']}
      value={Array.isArray(value) ? value : []}
      onChange={(to: string[]) => onChange?.(to)}
    />
  );
}

/** A field for a value of any type that a setting may have. */
export function ValueField({ of, ...props }: Props) {
  switch (of.type) {
    case 'integer':
    case 'days':
      return <WholeField of={of} {...props} />;
    case 'percent':
      return <PercentField of={of} {...props} />;
    case 'choice':
      return <ChoiceField of={of} {...props} />;
    case 'list':
      return <ListField of={of} {...props} />;
    case 'text': {
      const { value, onChange, ...rest } = props;
      const typed = typeof value === 'string' ? value : '';
      return (
        <Input
          {...{ ...rest, maxLength: of.maxLength, value: typed }}
          onChange={(event) => onChange?.(event.target.value)}
        />
      );
    }
  }
}
