import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { call, type Input } from '../client.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { cleaned } from '../shared/clean.ts';
import { useSay } from '../text/say.tsx';
import { amountText } from './amounts.ts';
import { Steps } from './Steps.tsx';
import type { Measure, PageOf, Steps as StepLines } from './terms.ts';
import { rateWords as words } from './words.ts';

const key = 'POST /api/units/:unit/books/:book/rates/check';

/** What the form holds in which the sum stands. */
export interface RateValues {
  readonly from: string;
  readonly inputs: Readonly<Record<string, string | number | null>>;
  readonly reason?: string;
}

interface Answer {
  readonly amount: number | null;
  readonly steps: StepLines;
  readonly why: { readonly zh: string; readonly en: string } | null;
  readonly problems: readonly PageProblem[];
}

interface Checked {
  readonly of: string;
  readonly answer: Answer;
}

/** Long enough that one does not ask at every key. */
const pause = 300;

/** What the amount comes to as the form stands; asked anew when one stops typing. */
function useRate({ unit, book }: PageOf, body: string): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const timer = setTimeout(() => {
      const input = { params: { unit, book }, body: JSON.parse(body) } as Input<typeof key>;
      call(key, input, { signal: gone.signal }).then(
        (reply) => setChecked({ of: body, answer: { ...reply, problems: [] } }),
        (error: unknown) => {
          if (gone.signal.aborted) return;
          const none = { amount: null, steps: [], why: null };
          setChecked({ of: body, answer: { ...none, problems: problemsOf(error) } });
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [unit, book, body]);
  return checked;
}

function Found({ answer, measure }: Pick<Checked, 'answer'> & { readonly measure: Measure }) {
  const say = useSay();
  const { amount, steps, why, problems } = answer;
  if (amount !== null) {
    return (
      <>
        <p className="fine">{say(words.due(amountText(measure, amount)))}</p>
        <Steps {...{ steps, measure }} />
      </>
    );
  }
  return (
    <>
      <p>
        <b>{say(words.unknown)}</b>
      </p>
      <ul className="reasons">
        {why !== null && <li>{say(why)}</li>}
        {problems.map(({ code, at, message, cure }) => (
          <li key={`${code} ${at}`}>
            {say(message)} <span className="faint">{say(cure)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface LiveProps {
  readonly of: PageOf;
  readonly measure: Measure;
}

/** Reads the form that it stands in. */
export function LiveRate({ of, measure }: LiveProps) {
  const say = useSay();
  const form = Form.useFormInstance<RateValues>();
  const { from, inputs } = Form.useWatch<RateValues>([], form) ?? {};
  const asked = JSON.stringify({ from, inputs: cleaned(inputs ?? {}) });
  const isEmpty = from === undefined || Object.keys(cleaned(inputs ?? {})).length === 0;
  return (
    <section className="live-check" aria-label={say(words.live)} aria-live="polite">
      <h3>{say(words.live)}</h3>
      {isEmpty ? <p className="faint">{say(words.fill)}</p> : <Live {...{ of, measure, asked }} />}
    </section>
  );
}

function Live({ of, measure, asked }: LiveProps & { readonly asked: string }) {
  const say = useSay();
  const checked = useRate(of, asked);
  return (
    <>
      {checked?.of !== asked && <p className="faint">{say(words.working)}</p>}
      {checked !== null && <Found answer={checked.answer} measure={measure} />}
    </>
  );
}
