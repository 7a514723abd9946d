import { Button, Checkbox, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
import { ProblemList } from '../shared/Problems.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { sendWords as words } from './words.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering/notice'>;
type Sitting = Reply['sittings'][number];

/** 0: everybody, of all sittings. */
const everybody = 0;

interface ChoiceProps {
  readonly sittings: readonly Sitting[];
  readonly chosen: number;
  readonly onChoose: (sitting: number) => void;
}

/** Everybody at once, or those of one sitting. */
function Whom({ sittings, chosen, onChoose }: ChoiceProps) {
  const { say, language } = useSpeech();
  const id = useId();
  const when = ({ heldOn, startsAt, place }: Sitting) =>
    [dayWords(heldOn, language), startsAt, place].filter(Boolean).join(' ');
  return (
    <>
      <span id={id}>{say(words.whom)}</span>
      <Radio.Group
        aria-labelledby={id}
        className="stacked"
        value={chosen}
        onChange={(event) => onChoose(event.target.value as number)}
      >
        <Radio value={everybody}>{say(words.all)}</Radio>
        {sittings.map((one) => (
          <Radio key={one.sitting} value={one.sitting}>
            {say(words.only(one.sitting, when(one)))}
          </Radio>
        ))}
      </Radio.Group>
    </>
  );
}

interface TicksProps {
  readonly people: Reply['people'];
  readonly ticked: readonly string[];
  readonly onTick: (people: readonly string[]) => void;
}

function Ticks({ people, ticked, onTick }: TicksProps) {
  const say = useSay();
  const options = people.map(({ person, name }) => ({ value: person, label: name }));
  return (
    <fieldset className="rows">
      <legend>{say(words.tick)}</legend>
      <p className="about">{say(words.onlyAbout)}</p>
      <Checkbox.Group
        className="ticks"
        options={options}
        value={[...ticked]}
        onChange={(values) => onTick(values as string[])}
      />
      {ticked.length === 0 && <p className="note">{say(words.nobody)}</p>}
    </fieldset>
  );
}

interface PrepareProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Prepare({ value, onChange }: PrepareProps) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say(words.prepare)}</label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={500}
        placeholder={say(words.prepareHelp)}
        autoSize={{ minRows: 1, maxRows: 4 }}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

interface SendProps {
  readonly gathering: string;
  readonly reply: Reply;
}

/** What is asked of those who come, who they are, and sending it. */
export function Send({ gathering, reply }: SendProps) {
  const say = useSay();
  const act = useAct('POST /api/gatherings/:gathering/notice');
  const [last] = reply.notices;
  const [prepare, setPrepare] = useState(last?.prepare ?? '');
  const [chosen, setChosen] = useState(everybody);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const choose = (sitting: number) => {
    setChosen(sitting);
    setTicked(reply.sittings.find((one) => one.sitting === sitting)?.free ?? []);
  };
  const only = chosen === everybody ? {} : { only: { sitting: chosen, people: [...ticked] } };
  const body = { prepare: prepare.trim() === '' ? null : prepare.trim(), ...only };
  return (
    <div className="stacked no-print">
      {reply.sittings.length > 0 && (
        <Whom sittings={reply.sittings} chosen={chosen} onChoose={choose} />
      )}
      {chosen !== everybody && <Ticks people={reply.people} ticked={ticked} onTick={setTicked} />}
      <Prepare value={prepare} onChange={setPrepare} />
      <div className="actions">
        <Button
          type={last === undefined ? 'primary' : 'default'}
          loading={act.busy}
          disabled={chosen !== everybody && ticked.length === 0}
          onClick={() => void act.run({ params: { gathering }, body })}
        >
          {say(last === undefined ? words.send : words.again)}
        </Button>
      </div>
      <ProblemList problems={act.problems} />
    </div>
  );
}
