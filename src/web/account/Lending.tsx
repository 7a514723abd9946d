import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import '../style/record.css';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { Opened } from '../grant/Opened.tsx';
import { WhoPicker } from '../grant/WhoPicker.tsx';
import { stateNames } from '../grant/words.ts';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { Span } from '../shared/Day.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { lendingWords as words } from './lendingWords.ts';

type Lendings = ReplyOf<'GET /api/lendings'>;
type Lent = Lendings['lent'][number];

/** Who acts for me, and for whom I act; nothing where there is neither and nothing to lend. */
export function Lending() {
  const say = useSay();
  const { data } = useAnswer('GET /api/lendings', {});
  const [asking, setAsking] = useState(false);
  if (data === undefined || data.mine.length + data.lent.length === 0) return null;
  return (
    <Panel title={say(words.title)}>
      <p className="about">{say(words.about(data.mostDays))}</p>
      {data.lent.length > 0 && (
        <ul className="cards marked">
          {data.lent.map((one) => (
            <LentCard key={one.id} lent={one} />
          ))}
        </ul>
      )}
      {data.mine.length > 0 && <Button onClick={() => setAsking(true)}>{say(words.ask)}</Button>}
      {asking && <AskDrawer lendings={data} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function LentCard({ lent }: { readonly lent: Lent }) {
  const say = useSay();
  const { roles } = useCatalogue();
  const who = lent.given ? words.to(lent.personName) : words.of(lent.forName);
  return (
    <li className="card">
      <span>
        <span className="mark">{say(stateNames[lent.state])}</span>
      </span>
      <span>
        <p className="revision">
          <b>{say(who)}</b> {say(nameOf(roles, lent.role))} · {lent.unitName}
        </p>
        <span className="faint small">
          <Span from={lent.from} to={lent.to} /> · {lent.reason}
        </span>
        {lent.state === 'requested' && <div className="small">{say(words.waits)}</div>}
      </span>
      <span className="actions">
        {lent.may.includes('opened') && (
          <Opened grant={lent.id} verb={say(words.done)} about={say(words.doneAbout)} />
        )}
        {lent.may.includes('end') && (
          <ConfirmButton
            danger
            operation="POST /api/grants/:grant/end-lending"
            input={{ params: { grant: lent.id } }}
            verb={say(words.end)}
            title={say(words.endSure)}
            about={<p>{say(words.endAbout)}</p>}
          />
        )}
      </span>
    </li>
  );
}

interface AskValues {
  readonly grant: string;
  readonly person: string;
  readonly from: IsoDate;
  readonly last: IsoDate;
  readonly reason: string;
}

const need = [{ required: true }];

function WhoAndWhen() {
  const say = useSay();
  return (
    <>
      <Form.Item name="person" label={say(words.who)} rules={need}>
        <WhoPicker />
      </Form.Item>
      <Form.Item name="from" label={say(words.from)} rules={need}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="last" label={say(words.last)} rules={need}>
        <DayPicker />
      </Form.Item>
    </>
  );
}

function AskDrawer({
  lendings,
  onClose,
}: {
  readonly lendings: Lendings;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { roles } = useCatalogue();
  const { today } = useMe();
  const options = lendings.mine.map(({ id, role, unitName }) => ({
    value: id,
    label: `${say(nameOf(roles, role))} · ${unitName}`,
  }));
  return (
    <ActDrawer<'POST /api/grants/:grant/lend', AskValues>
      operation="POST /api/grants/:grant/lend"
      title={say(words.ask)}
      about={say(words.askAbout(lendings.mostDays))}
      verb={say(words.ask)}
      onClose={onClose}
      initial={{ from: today, ...(options[0] && { grant: options[0].value }) }}
      input={({ grant, last, ...values }) => ({
        params: { grant },
        body: { ...values, to: addDays(last, 1) },
      })}
    >
      <Form.Item name="grant" label={say(words.what)} rules={need}>
        <Select options={options} popupMatchSelectWidth={false} />
      </Form.Item>
      <WhoAndWhen />
      <Form.Item name="reason" label={say(words.reason)} rules={[{ required: true, min: 2 }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </ActDrawer>
  );
}
