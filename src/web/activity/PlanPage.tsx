import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Segmented, Select } from 'antd';
import { useRef, useState } from 'react';
import { type MonthlyDay, monthlyDays, type Weekday } from '../../engines/activity/series.ts';
import { addDays, addYears, dateOf, type IsoDate, partsOf, weekday } from '../../kernel/date.ts';
import '../style/calendar.css';
import '../style/record.css';
import { useCatalogue } from '../catalogue.tsx';
import { newId } from '../id.ts';
import { useAct, useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { type UnitLine, UnitPicker } from '../shared/UnitPicker.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { ClockInput } from './ClockInput.tsx';
import { clockOf } from './clock.ts';
import { DayFinder } from './DayFinder.tsx';
import { usualTitle } from './draft.ts';
import { finderWords } from './finderWords.ts';
import { weekdays, planWords as words } from './planWords.ts';
import { recordWords } from './recordWords.ts';
import { useFirstUnit } from './useFirstUnit.ts';
import { useKinds } from './useKinds.ts';
import { useRecordable } from './useRecordable.ts';

/** How the days are found: by a rule of the month, or by who can come. */
const ways = ['date', 'weekday', 'best'] as const;
type By = (typeof ways)[number];

interface Values {
  readonly unit?: number;
  readonly kinds?: readonly string[];
  readonly by: By;
  readonly day: number;
  readonly nth: 1 | 2 | 3 | 4 | 5;
  readonly weekday: Weekday;
  readonly until: IsoDate;
  readonly from: IsoDate;
  readonly weeks: number;
  readonly startsAt?: string;
  readonly place?: string;
}

const numbers = (length: number) => Array.from({ length }, (_, i) => i + 1);

const weekCounts = [2, 4, 6, 8, 12];

function RuleFields({ by }: Pick<Values, 'by'>) {
  const say = useSay();
  if (by === 'best') {
    const options = weekCounts.map((one) => ({ value: one, label: say(finderWords.week(one)) }));
    return (
      <>
        <Form.Item name="from" label={say(finderWords.from)}>
          <DayPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="weeks" label={say(finderWords.weeks)}>
          <Select options={options} />
        </Form.Item>
      </>
    );
  }
  if (by === 'date') {
    return (
      <Form.Item name="day" label={say(words.byDate)} extra={say(words.dayHelp)} className="wide">
        <Select options={numbers(31).map((one) => ({ value: one, label: say(words.day(one)) }))} />
      </Form.Item>
    );
  }
  const days = weekdays.map((name, i) => ({ value: i + 1, label: say(name) }));
  return (
    <Form.Item label={say(words.byWeekday)} className="pair wide">
      <Form.Item name="nth" noStyle>
        <Select options={numbers(5).map((one) => ({ value: one, label: say(words.nth(one)) }))} />
      </Form.Item>
      <Form.Item name="weekday" noStyle>
        <Select options={days} />
      </Form.Item>
    </Form.Item>
  );
}

/** What the chosen unit holds today. */
function useKindsOf(unit: number | undefined) {
  const tree = useAnswer('GET /api/units', { query: {} });
  return useKinds(tree.data?.units.find((one) => one.unit === unit)?.kind, useMe().today);
}

function WhatFields({ unit, by }: Pick<Values, 'unit' | 'by'>) {
  const say = useSay();
  const kinds = useKindsOf(unit);
  const { today } = useMe();
  return (
    <div className="triple">
      <Form.Item name="unit" label={say(recordWords.unit)} required>
        <UnitPicker permission="activity.write" kinds={useRecordable()} />
      </Form.Item>
      <Form.Item name="kinds" label={say(recordWords.kinds)} required>
        <Select
          mode="multiple"
          placeholder={say(recordWords.pickKinds)}
          showSearch={{ optionFilterProp: 'label' }}
          options={kinds.map((one) => ({ value: one.id, label: say(one.name) }))}
        />
      </Form.Item>
      <Form.Item name="until" label={say(words.until)} hidden={by === 'best'}>
        <DayPicker allowClear={false} latest={addYears(today, 1)} />
      </Form.Item>
    </div>
  );
}

function WhenFields({ by }: Pick<Values, 'by'>) {
  const say = useSay();
  const names = { date: words.byDate, weekday: words.byWeekday, best: finderWords.by };
  const options = ways.map((one) => ({ value: one, label: say(names[one]) }));
  return (
    <div className="quad">
      <Form.Item name="by" label={say(words.rule)} className="wide">
        <Segmented options={options} />
      </Form.Item>
      <RuleFields by={by} />
      <Form.Item name="startsAt" label={say(recordWords.startsAt)}>
        <ClockInput />
      </Form.Item>
      <Form.Item name="place" label={say(recordWords.place)} className="wide">
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
}

function ruleOf({ by, day, nth, weekday: on }: Values): MonthlyDay {
  return by !== 'weekday' ? { by: 'date', day } : { by, nth, weekday: on };
}

/** The days, each of which can be left out, before anything is kept. */
function Days({ days, drop }: { days: readonly IsoDate[]; drop: (day: IsoDate) => void }) {
  const { say, language } = useSpeech();
  return (
    <ul className="plain-list days">
      {days.map((day) => (
        <li key={day}>
          {dayWords(day, language)} {say(weekdays[weekday(day) - 1] ?? weekdays[0])}{' '}
          <Button
            size="small"
            aria-label={say(words.remove(dayWords(day, language)))}
            onClick={() => drop(day)}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The same plan has the same ids, so that sending it again after a lost answer makes no second. */
function useIds(): (word: string) => string {
  const ids = useRef(new Map<string, string>());
  return (word) => {
    const id = ids.current.get(word) ?? newId();
    ids.current.set(word, id);
    return id;
  };
}

/** Keeps one draft per day, all or none; then the calendar shows them. */
function useKeep(values: Values, days: readonly IsoDate[]) {
  const act = useAct('POST /api/gatherings/plan');
  const idOf = useIds();
  const navigate = useNavigate();
  const { activities } = useCatalogue();
  const keep = async () => {
    const { unit = 0, kinds = [], startsAt = '', place = '' } = values;
    const names = activities.filter(({ id }) => kinds.includes(id)).map(({ name }) => name);
    const drafts = days.map((heldOn) => ({
      id: idOf([unit, heldOn, ...kinds].join(' ')),
      draft: {
        ...{ unit, heldOn, title: usualTitle(heldOn, names), attendance: [] },
        ...{ startsAt: clockOf(startsAt) ?? null, place: place.trim() || null },
        parts: kinds.map((handle) => ({ handle, content: {}, ballots: [] })),
      },
    }));
    if ((await act.run({ body: { drafts } })) === null) return;
    const search = { unit: String(unit), month: days[0]?.slice(0, 7) };
    void navigate({ to: '/calendar' as '/', search });
  };
  return { act, keep };
}

interface PlannedDays {
  readonly days: readonly IsoDate[];
  readonly drop: (day: IsoDate) => void;
  readonly choose: (...days: readonly IsoDate[]) => void;
}

/** The days of the rule without those that were dropped, or those that were chosen. */
function useDays(values: Values): PlannedDays {
  const { today } = useMe();
  const [dropped, setDropped] = useState<readonly IsoDate[]>([]);
  const [chosen, setChosen] = useState<readonly IsoDate[]>([]);
  const choose = (...more: readonly IsoDate[]) =>
    setChosen([...new Set([...chosen, ...more])].sort());
  if (values.by === 'best') {
    return { days: chosen, choose, drop: (day) => setChosen(chosen.filter((one) => one !== day)) };
  }
  const ready = values.unit !== undefined && (values.kinds ?? []).length > 0;
  const all = ready
    ? monthlyDays(ruleOf(values), { from: today, to: addDays(values.until, 1) })
    : [];
  const days = all.filter((day) => !dropped.includes(day));
  return { days, choose, drop: (day) => setDropped([...dropped, day]) };
}

/** Where the days are to be found by who can come: the days to choose from. */
function Finder({ values, planned }: { readonly values: Values; readonly planned: PlannedDays }) {
  const say = useSay();
  const { by, unit, kinds = [], from, weeks, startsAt = '' } = values;
  const [handle] = kinds;
  if (by !== 'best') return null;
  if (unit === undefined || handle === undefined) {
    return <p className="faint">{say(finderWords.waits)}</p>;
  }
  return (
    <DayFinder
      {...{ unit, handle, from, weeks }}
      startsAt={clockOf(startsAt) ?? null}
      chosen={planned.days}
      choose={planned.choose}
    />
  );
}

function Plan({ units }: { readonly units: readonly UnitLine[] }) {
  const say = useSay();
  const { today } = useMe();
  const [form] = Form.useForm<Values>();
  const unit = useFirstUnit(units);
  const initial: Values = {
    ...(unit === undefined ? {} : { unit }),
    ...{ by: 'date', day: partsOf(today).day, nth: 1, weekday: 5 },
    until: dateOf(partsOf(addDays(today, 31)).year, 12, 31),
    ...{ from: today, weeks: 4 },
  };
  // Fields that are not on the page right now have no value of their own.
  const values = { ...initial, ...Form.useWatch<Partial<Values>>([], form) };
  const planned = useDays(values);
  const { days, drop } = planned;
  const { act, keep } = useKeep(values, days);
  return (
    <Panel>
      <Form form={form} layout="vertical" initialValues={initial}>
        <WhatFields by={values.by} {...(values.unit !== undefined && { unit: values.unit })} />
        <WhenFields by={values.by} />
      </Form>
      {days.length === 0 && (
        <p className="faint">{say(values.by === 'best' ? finderWords.none : words.none)}</p>
      )}
      <Days days={days} drop={drop} />
      <ProblemList problems={act.problems} />
      <Button
        type="primary"
        disabled={days.length === 0}
        loading={act.busy}
        onClick={() => void keep()}
      >
        {say(words.save(days.length))}
      </Button>
      <Finder values={values} planned={planned} />
    </Panel>
  );
}

/** The year ahead of one unit, as drafts. */
export default function PlanPage() {
  const say = useSay();
  const tree = useAnswer('GET /api/units', { query: {} });
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Answered answer={tree}>{({ units }) => <Plan units={units} />}</Answered>
    </Page>
  );
}
