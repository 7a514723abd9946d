import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Radio, Select } from 'antd';
import type { IsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { reachesAny, useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { caseWords as words } from './words.ts';

type Opens = ReplyOf<'GET /api/cases'>['opens'];

interface Values {
  readonly kind: string;
  readonly unit: number;
  readonly on: IsoDate;
  readonly who: 'roster' | 'newcomer';
  readonly person?: string;
  readonly name?: string;
  readonly bornOn?: IsoDate;
}

const need = [{ required: true }];

/** Units in which the chosen kind may be opened, by name. */
function useUnits(opens: Opens, kind: string | undefined) {
  const tree = useAnswer('GET /api/units', { query: {} });
  const may = new Set(opens.find((one) => one.kind === kind)?.units ?? []);
  const units = (tree.data?.units ?? []).filter(({ unit }) => may.has(unit));
  return units.map(({ unit, name }) => ({ value: unit, label: name }));
}

function Where({ opens }: { readonly opens: Opens }) {
  const say = useSay();
  const form = Form.useFormInstance<Values>();
  const units = useUnits(opens, Form.useWatch('kind', form));
  return (
    <>
      <Form.Item name="kind" label={say(words.kind)} rules={need}>
        <Select
          options={opens.map(({ kind, name }) => ({ value: kind, label: say(name) }))}
          onChange={() => form.setFieldValue('unit', undefined)}
        />
      </Form.Item>
      <Form.Item name="unit" label={say(common.unit)} rules={need}>
        <Select
          options={units}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(common.searchUnit)}
        />
      </Form.Item>
    </>
  );
}

/** Somebody new is put on the roster first; that is not everybody’s to do. */
function useEnrols(): boolean {
  return reachesAny(useMe(), ['roster.write']);
}

function Who() {
  const say = useSay();
  const form = Form.useFormInstance<Values>();
  const who = Form.useWatch('who', form);
  const unit = Form.useWatch('unit', form);
  const enrols = useEnrols();
  return (
    <>
      <Form.Item name="who" label={say(words.who)} rules={need} hidden={!enrols}>
        <Radio.Group className="stacked">
          <Radio value="newcomer">{say(words.newcomer)}</Radio>
          <Radio value="roster">{say(words.onRoster)}</Radio>
        </Radio.Group>
      </Form.Item>
      {who === 'newcomer' ? (
        <>
          <Form.Item name="name" label={say(words.fullName)} rules={need}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="bornOn" label={say(words.bornOn)} rules={need}>
            <DayPicker />
          </Form.Item>
        </>
      ) : (
        <Form.Item
          name="person"
          label={say(common.person)}
          rules={need}
          extra={unit === undefined ? say(words.unitFirst) : undefined}
        >
          {unit === undefined ? <Select disabled /> : <PersonPicker unit={unit} />}
        </Form.Item>
      )}
    </>
  );
}

interface OpenProps {
  readonly opens: Opens;
  /** Id of the kind of which the list is. */
  readonly kind: string;
  readonly onClose: () => void;
}

/** Opens a case about somebody; the page of the new case follows. */
export function OpenCase({ opens, kind: shown, onClose }: OpenProps) {
  const say = useSay();
  const { today } = useMe();
  const navigate = useNavigate();
  const enrols = useEnrols();
  const confined = useCatalogue().cases.find(({ id }) => id === shown)?.reading === 'confined';
  const first = opens.find((one) => one.kind === shown) ?? opens[0];
  const only = first?.units.length === 1 ? { unit: first.units[0] as number } : {};
  const input = ({ kind, unit, on, who, person, name = '', bornOn }: Values) => {
    const about =
      who === 'roster' || bornOn === undefined
        ? { person: person ?? null }
        : { newcomer: { name: name.trim(), bornOn } };
    return { body: { kind, unit, on, ...about } };
  };
  return (
    <ActDrawer<'POST /api/cases', Values>
      operation="POST /api/cases"
      title={say(words.open)}
      about={say(confined ? words.openConfined : words.openAbout)}
      verb={say(words.openVerb)}
      onClose={onClose}
      initial={{
        ...(first && { kind: first.kind }),
        ...only,
        on: today,
        who: enrols && !confined ? 'newcomer' : 'roster',
      }}
      input={input}
      done={({ id }) => void navigate({ to: `/cases/${id}` as '/' })}
    >
      <Where opens={opens} />
      <Who />
      <Form.Item name="on" label={say(words.openedOn)} rules={need}>
        <DayPicker latest={today} />
      </Form.Item>
    </ActDrawer>
  );
}
