import type { IsoDate } from '../../kernel/date.ts';
import { weekday } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import { weekdays } from '../activity/planWords.ts';
import type { ReplyOf } from '../client.ts';
import { dayWords } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';
import { meaningNames } from './words.ts';

type Shifts = ReplyOf<'GET /api/duty'>['shifts'];
type Meaning = Shifts[number]['meaning'];

const order = Object.keys(meaningNames) as Meaning[];
/** Those who cannot come stand first: that is what the table is opened for. */
const shown = [...order.filter((one) => one !== 'here'), 'here' as const];

function Line({ shifts }: { readonly shifts: Shifts }) {
  const { say } = useSpeech();
  return shown.map((meaning) => {
    const people = shifts.filter((shift) => shift.meaning === meaning);
    if (people.length === 0) return null;
    return (
      <div key={meaning}>
        <span className="faint small">{say(meaningNames[meaning])}</span>{' '}
        {people.map(({ name, word }) => `${name}（${word}）`).join('、')}
      </div>
    );
  });
}

/** A month day by day: who has which shift. */
export function DutyTable({ shifts }: { readonly shifts: Shifts }) {
  const { say, language } = useSpeech();
  const byDay = new Map<IsoDate, Shifts[number][]>();
  for (const shift of shifts) push(byDay, shift.on, shift);
  return (
    <dl className="facts duty">
      {[...byDay].map(([on, own]) => (
        <div key={on} style={{ display: 'contents' }}>
          <dt>
            {dayWords(on, language)} {say(weekdays[weekday(on) - 1] ?? weekdays[0])}
          </dt>
          <dd>
            <Line shifts={own} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
