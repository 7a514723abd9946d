import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { IsoDate } from '../../kernel/date.ts';
import { dayFormats } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';

export interface DayPickerProps {
  readonly id?: string;
  readonly value?: IsoDate | null | undefined;
  readonly onChange?: (day: IsoDate | undefined) => void;
  /** Days after this one cannot be chosen. */
  readonly latest?: IsoDate;
  readonly disabled?: boolean;
  readonly allowClear?: boolean;
  readonly label?: string;
}

export function isoOf(value: Dayjs | null): IsoDate | undefined {
  return value === null ? undefined : (value.format('YYYY-MM-DD') as IsoDate);
}

/** Chooses a day; 2026-11-23, 20261123, 2026.11.23 and 2026年11月23日 may be typed. */
export function DayPicker(props: DayPickerProps) {
  const { language } = useSpeech();
  const { latest, label } = props;
  const value = props.value ? dayjs(props.value) : null;
  return (
    <DatePicker
      value={value}
      format={[...dayFormats[language]]}
      onChange={(chosen) => props.onChange?.(isoOf(chosen))}
      disabled={props.disabled ?? false}
      allowClear={props.allowClear ?? true}
      className="day-picker"
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(latest === undefined
        ? {}
        : { disabledDate: (day: Dayjs) => day.isAfter(latest, 'day') })}
    />
  );
}
