import { Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { useDownload } from '../query.ts';
import { useAsked } from '../search.ts';
import { reachesAny, reachOf, useMe } from '../session.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { common } from '../text/common.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { paperWords as words } from './paperWords.ts';

type Format = 'docx' | 'pdf';

/** The unit of the filter, else the first of mine: the one that my role was granted on. */
function usePapersUnit(): number | undefined {
  const me = useMe();
  const [asked] = useAsked();
  const reach = reachOf(me, 'activity.read');
  if (asked.unit !== undefined && reach.includes(Number(asked.unit))) return Number(asked.unit);
  return me.roles.find((held) => reach.includes(held.unit))?.unit ?? reach[0];
}

interface MakingProps {
  readonly title: string;
  readonly about: string;
  readonly picker: ReactNode;
  readonly ready: boolean;
  readonly file: Pick<ReturnType<typeof useDownload>, 'busy' | 'problems'>;
  readonly fetch: (format: Format) => Promise<boolean>;
}

/** One kind of paper: what it is about, a time to choose, and how far it is. */
function Making({ title, about, picker, ready, file, fetch }: MakingProps) {
  const say = useSay();
  const [made, setMade] = useState(false);
  const [format, setFormat] = useState<Format>('docx');
  const run = async (wanted: Format) => {
    setMade(false);
    setFormat(wanted);
    setMade(await fetch(wanted));
  };
  const button = (wanted: Format, name: string) => (
    <Button
      disabled={!ready || (file.busy && format !== wanted)}
      loading={file.busy && format === wanted}
      aria-label={`${title} ${name}`}
      onClick={() => void run(wanted)}
    >
      {name}
    </Button>
  );
  return (
    <section>
      <h3>{title}</h3>
      <p className="about">{about}</p>
      <div className="filter">
        {picker}
        {button('docx', say(words.word))}
        {button('pdf', say(words.pdf))}
      </div>
      <p role="status" className="faint">
        {file.busy ? say(words.making) : made && file.problems.length === 0 && say(words.made)}
      </p>
      <ProblemList problems={file.problems} title={say(common.unanswered)} />
    </section>
  );
}

function Month({ unit }: { readonly unit: number | undefined }) {
  const { say, language } = useSpeech();
  const { today } = useMe();
  const [month, setMonth] = useState<string>(today.slice(0, 7));
  const file = useDownload('GET /api/gatherings/papers');
  const picker = (
    <DatePicker
      picker="month"
      value={dayjs(`${month}-01`)}
      allowClear={false}
      aria-label={say(words.month)}
      onChange={(chosen) => chosen && setMonth(chosen.format('YYYY-MM'))}
    />
  );
  const fetch = async (format: Format) =>
    unit !== undefined &&
    (await file.run({ query: { unit, month, format, language } }, `${month}.zip`));
  const { month: title, monthAbout } = words;
  const shown = { title: say(title), about: say(monthAbout), picker, file, fetch };
  return <Making {...shown} ready={unit !== undefined} />;
}

function Year({ unit }: { readonly unit: number | undefined }) {
  const { say, language } = useSpeech();
  const { today } = useMe();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const file = useDownload('GET /api/handbook');
  const picker = (
    <DatePicker
      picker="year"
      value={dayjs(`${year}-01-01`)}
      allowClear={false}
      aria-label={say(words.year)}
      onChange={(chosen) => chosen && setYear(chosen.year())}
    />
  );
  const fetch = async (format: Format) =>
    unit !== undefined &&
    (await file.run({ query: { unit, year, format, language } }, `${year}.${format}`));
  const { year: title, yearAbout } = words;
  const shown = { title: say(title), about: say(yearAbout), picker, file, fetch };
  return <Making {...shown} ready={unit !== undefined} />;
}

function Dialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [unit, setUnit] = useState(usePapersUnit());
  const rosters = reachesAny(useMe(), ['roster.read']);
  return (
    <Modal open title={say(words.open)} footer={null} onCancel={onClose} width={640}>
      <p className="about">{say(words.about)}</p>
      <div className="filter">
        <UnitPicker
          label={say(common.unit)}
          permission="activity.read"
          value={unit}
          onChange={setUnit}
        />
      </div>
      <Month key={`month ${unit}`} unit={unit} />
      {rosters && <Year key={`year ${unit}`} unit={unit} />}
    </Modal>
  );
}

/** All papers of a month, or the handbook of a year, of a unit that is chosen here. */
export function PapersDialog() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!reachesAny(useMe(), ['activity.read'])) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.open)}</Button>
      {open && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
