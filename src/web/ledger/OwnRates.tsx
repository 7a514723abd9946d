import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { amountText, monthText } from './amounts.ts';
import { Steps } from './Steps.tsx';
import type { Measure, OwnBookView } from './terms.ts';
import { ownWords as words } from './words.ts';

type Rate = OwnBookView['rates'][number];

interface RateProps {
  readonly rate: Rate;
  readonly measure: Measure;
}

function How({ rate, measure }: RateProps) {
  const say = useSay();
  if (rate.steps.length === 0) return <p className="faint">{say(words.noSteps)}</p>;
  return <Steps steps={rate.steps} measure={measure} />;
}

function Word({ rate, measure }: RateProps) {
  const { say, language } = useSpeech();
  const { confirmed, amount, from } = rate;
  if (confirmed !== null) {
    const on = dayWords(confirmed.on, language);
    const said = confirmed.how === 'paper' ? words.signed(on) : words.confirmed(on);
    return <span className="mark settled">{say(said)}</span>;
  }
  const month = monthText(from.slice(0, 7));
  return (
    <>
      <span className="mark blocked">{say(words.waits)}</span>
      <ConfirmButton
        operation="POST /api/my-rates/:rate/confirm"
        input={{ params: { rate: rate.id } }}
        verb={say(words.confirm)}
        title={say(words.confirmTitle)}
        about={
          <>
            <p>{say(words.confirmAbout(amountText(measure, amount), month))}</p>
            <How rate={rate} measure={measure} />
          </>
        }
      />
    </>
  );
}

function RateBlock({ rate, measure }: RateProps) {
  const say = useSay();
  const month = monthText(rate.from.slice(0, 7));
  return (
    <div className="own-rate">
      <p>
        {say(words.amount)}
        <b className="big money">{say(amountText(measure, rate.amount))}</b>
        <span className="faint">{say(words.from(month))}</span>
        <Word rate={rate} measure={measure} />
      </p>
      <details open={rate.confirmed === null}>
        <summary>{say(words.steps)}</summary>
        <How rate={rate} measure={measure} />
        {rate.reason !== null && <p className="faint">{rate.reason}</p>}
      </details>
    </div>
  );
}

/** What I am to pay now; while a new one waits for my word, the one in force beside it. */
export function OwnRates({ one }: { readonly one: OwnBookView }) {
  const say = useSay();
  const { rates, measure } = one;
  const inForce = rates.findIndex(({ confirmed }) => confirmed !== null);
  const shown = inForce < 0 ? rates : rates.slice(0, inForce + 1);
  const earlier = rates.slice(shown.length);
  return (
    <>
      {shown.map((rate) => (
        <RateBlock key={rate.id} {...{ rate, measure }} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{say(words.earlier)}</summary>
          {earlier.map((rate) => (
            <RateBlock key={rate.id} {...{ rate, measure }} />
          ))}
        </details>
      )}
    </>
  );
}
