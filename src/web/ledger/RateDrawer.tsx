import { Form, Input, Select } from 'antd';
import type { Book } from '../../engines/ledger/define.ts';
import { FormFields } from '../form/FormFields.tsx';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { useSay } from '../text/say.tsx';
import { monthText } from './amounts.ts';
import { LiveRate, type RateValues } from './LiveRate.tsx';
import { monthsBack } from './months.ts';
import type { BookPage, PageOf, Payer } from './terms.ts';
import { rateWords as words } from './words.ts';

/** Months from which a rate may begin, and the one that is meant at first. */
export function useFrom() {
  const say = useSay();
  const { today } = useMe();
  const months = monthsBack(today, 24);
  const first = `${today.slice(0, 4)}-01`;
  return { first, options: months.map((value) => ({ value, label: say(monthText(value)) })) };
}

interface DrawerProps {
  readonly of: PageOf;
  readonly view: BookPage;
  readonly book: Book;
  readonly payer: Payer;
  readonly onClose: () => void;
}

/** What one member is to pay: drawn from the form of the book, worked out while it is typed. */
export function RateDrawer({ of, view, book, payer, onClose }: DrawerProps) {
  const say = useSay();
  const { today } = useMe();
  const { first, options } = useFrom();
  const { person, name, rate } = payer;
  // A change begins now; who was never assessed is assessed for the whole year.
  const from = rate === null ? first : today.slice(0, 7);
  return (
    <ActDrawer<'POST /api/units/:unit/books/:book/rates', RateValues>
      operation="POST /api/units/:unit/books/:book/rates"
      title={say(words.setOf(name))}
      about={say(words.setAbout)}
      verb={say(words.save)}
      onClose={onClose}
      initial={{ from, inputs: rate?.inputs ?? {} }}
      input={(values) => ({
        params: of,
        body: {
          from: values.from,
          rates: [
            { person, inputs: cleaned(values.inputs), reason: values.reason?.trim() || null },
          ],
        },
      })}
    >
      <Form.Item name="from" label={say(words.from)} rules={[{ required: true }]}>
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <FormFields fields={book.collects?.rate.form.fields ?? {}} path={['inputs']} unit={of.unit} />
      <LiveRate of={of} measure={view.measure} />
      <Form.Item name="reason" label={say(words.reason)} extra={say(words.reasonHelp)}>
        <Input maxLength={200} />
      </Form.Item>
    </ActDrawer>
  );
}
