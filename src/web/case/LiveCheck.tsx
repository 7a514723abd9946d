import { Form } from 'antd';
import { useEffect, useState } from 'react';
import type { Step } from '../../engines/case/define.ts';
import { call, type ReplyOf } from '../client.ts';
import { problemsOf } from '../refusal.ts';
import { useSay } from '../text/say.tsx';
import { bodyOf, type StepValues } from './draft.ts';
import { Effects } from './Effects.tsx';
import { ReasonList } from './Reasons.tsx';
import { oneWords, draftWords as words } from './words.ts';

type Reply = ReplyOf<'POST /api/cases/:case/check'>;
type Problems = Reply['problems'];

interface Checked {
  readonly of: string;
  readonly reply: Reply;
}

/** Long enough that one does not ask at every key. */
const pause = 400;

/** What the machine says of the step as it stands in the form; asked anew when one stops typing. */
function useCheck(id: string, body: string | null): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    if (body === null) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      const input = { params: { case: id }, body: JSON.parse(body) };
      call('POST /api/cases/:case/check', input, { signal: gone.signal }).then(
        (reply) => setChecked({ of: body, reply }),
        (error: unknown) => {
          if (gone.signal.aborted) return;
          const problems = problemsOf(error) as unknown as Problems;
          setChecked({ of: body, reply: { problems, advice: [], effects: [] } });
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [id, body]);
  return checked;
}

function Found({ reply: { problems, advice, effects } }: Pick<Checked, 'reply'>) {
  const say = useSay();
  return (
    <>
      {problems.length === 0 ? (
        <p className="fine">{say(advice.length === 0 ? words.fine : words.fineWith)}</p>
      ) : (
        <>
          <p>
            <b>{say(words.blocked)}</b>
          </p>
          <ul className="reasons">
            {problems.map(({ code, message, cure }) => (
              <li key={`${code} ${message.en}`}>
                {say(message)} <span className="faint">{say(cure)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {advice.length > 0 && (
        <>
          <p className="faint">{say(oneWords.advice)}</p>
          <ReasonList reasons={advice} />
        </>
      )}
      <Effects effects={effects} />
    </>
  );
}

interface LiveCheckProps {
  readonly step: Step;
  readonly of: string;
  readonly version: number;
}

/** Reads the form that it stands in. */
export function LiveCheck({ step, of, version }: LiveCheckProps) {
  const say = useSay();
  const form = Form.useFormInstance<StepValues>();
  const values = Form.useWatch<StepValues>([], form) ?? {};
  const body = bodyOf(step, version, values);
  const asked = body === null ? null : JSON.stringify(body);
  const checked = useCheck(of, asked);
  const isCurrent = checked?.of === asked;
  return (
    <section className="live-check" aria-label={say(words.check)} aria-live="polite">
      <h3>{say(words.check)}</h3>
      {asked === null && <p className="faint">{say(words.fillDay)}</p>}
      {asked !== null && !isCurrent && <p className="faint">{say(words.checking)}</p>}
      {asked !== null && checked !== null && <Found reply={checked.reply} />}
    </section>
  );
}
