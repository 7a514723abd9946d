import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { Panel } from '../shared/Page.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { momentWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { amountText } from './amounts.ts';
import { amountOf, others, voucherWords } from './journal.ts';
import type { Asked, BookPage } from './terms.ts';
import { journalWords as words } from './words.ts';

const operation = 'POST /api/ledger-reversals/:reversal/answer';

/** What the reader may do with a request: answer that of somebody else, withdraw the own one. */
function Answers({ asked }: { readonly asked: Asked }) {
  const say = useSay();
  const params = { reversal: asked.id };
  if (asked.mine === 'none') return <span className="faint">{say(words.waitsForOther)}</span>;
  if (asked.mine === 'withdraw') {
    return (
      <ConfirmButton
        operation={operation}
        input={{ params, body: { answer: 'withdrawn' } }}
        verb={say(words.withdraw)}
        title={say(words.withdraw)}
        about={say(words.withdrawAbout)}
      />
    );
  }
  return (
    <>
      <ConfirmButton
        operation={operation}
        input={{ params, body: { answer: 'agreed' } }}
        verb={say(words.agree)}
        title={say(words.takeBackOf(voucherWords(asked.entry.voucher)))}
        about={say(words.agreeAbout)}
      />
      <ReasonButton
        operation={operation}
        verb={say(words.refuse)}
        about={say(words.refuseAbout)}
        input={(note) => ({ params, body: { answer: 'refused', note } })}
      />
    </>
  );
}

/** Entries that wait to be taken back by two; nothing where none does. */
export function AskedPanel({ view }: { readonly view: BookPage }) {
  const { say, language } = useSpeech();
  if (view.asked.length === 0) return null;
  return (
    <Panel title={say(words.askedTitle)}>
      <ul className="plain-list">
        {view.asked.map((asked) => {
          const { id, entry, reason, askedBy, askedAt } = asked;
          const when = momentWords(askedAt, language);
          return (
            <li key={id} className="entry">
              <div>
                <span className="voucher">{voucherWords(entry.voucher)}</span>{' '}
                <b>{say(entry.rows[0]?.posting.name ?? words.title)}</b>{' '}
                {others(entry, view.unitName).join('、')}
                <div className="faint small">
                  {say(words.askedBy(askedBy, when))} · {say(words.why(reason))}
                </div>
              </div>
              <b className="money">{say(amountText(view.measure, amountOf(entry)))}</b>
              <span className="actions">
                <Answers asked={asked} />
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
