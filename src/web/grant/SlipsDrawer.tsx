import { Button, Drawer, Radio } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAnswer, useDownload } from '../query.ts';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSpeech } from '../text/say.tsx';
import { slipWords as words } from './words.ts';

type Whom = 'without' | 'unopened';
type Format = 'docx' | 'pdf';
type Waiting = ReplyOf<'GET /api/accounts/slips'>;

/** Accounts for a whole unit; what comes back is the paper, since the codes are shown nowhere. */
export function SlipsDrawer({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSpeech();
  const [unit, setUnit] = useState<number | undefined>();
  const query = { unit: unit ?? 0 };
  const answer = useAnswer('GET /api/accounts/slips', { query }, unit !== undefined);
  return (
    <Drawer open title={say(words.title)} onClose={onClose} size="min(34rem, 100vw)">
      <p className="about">{say(words.about)}</p>
      <div className="stacked">
        <label htmlFor="slips-unit">{say(words.unit)}</label>
        <UnitPicker id="slips-unit" value={unit} onChange={setUnit} />
        <span className="faint small">{say(words.unitHelp)}</span>
      </div>
      {unit !== undefined && (
        <Answered answer={answer}>
          {(waiting) => <Choice key={unit} unit={unit} waiting={waiting} />}
        </Answered>
      )}
    </Drawer>
  );
}

interface ChoiceProps {
  readonly unit: number;
  readonly waiting: Waiting;
}

function Choice({ unit, waiting }: ChoiceProps) {
  const { say, language } = useSpeech();
  const act = useDownload('POST /api/accounts/slips');
  const [whom, setWhom] = useState<Whom>(waiting.without > 0 ? 'without' : 'unopened');
  const [format, setFormat] = useState<Format>('pdf');
  const [made, setMade] = useState(false);
  const run = async () => {
    const body = { unit, whom, format, language };
    setMade(await act.run({ body }, `${say(words.title)}.${format}`));
  };
  if (made) return <p role="status">{say(words.made)}</p>;
  if (waiting.without + waiting.unopened === 0) return <p>{say(words.nobody)}</p>;
  const option = (value: Whom) => (
    <Radio value={value} disabled={waiting[value] === 0}>
      {say(words[value](waiting[value]))}
    </Radio>
  );
  return (
    <>
      <h3>{say(words.whom)}</h3>
      <Radio.Group
        className="stacked"
        value={whom}
        onChange={(event) => setWhom(event.target.value as Whom)}
      >
        {option('without')}
        {option('unopened')}
      </Radio.Group>
      <p className="faint small">{say(words.names)}</p>
      <FormatChoice value={format} onChange={setFormat} />
      <ProblemList problems={act.problems} />
      <p>
        <Button type="primary" loading={act.busy} onClick={() => void run()}>
          {say(words.run)}
        </Button>
      </p>
    </>
  );
}

interface FormatProps {
  readonly value: Format;
  readonly onChange: (format: Format) => void;
}

function FormatChoice({ value, onChange }: FormatProps) {
  const { say } = useSpeech();
  return (
    <>
      <h3>{say(words.format)}</h3>
      <Radio.Group
        value={value}
        onChange={(event) => onChange(event.target.value as Format)}
        options={[
          { value: 'pdf', label: 'PDF' },
          { value: 'docx', label: 'Word' },
        ]}
      />
    </>
  );
}
