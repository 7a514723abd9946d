import { push } from '../../kernel/factIndex.ts';
import { joined, text } from '../../kernel/text.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import type { Gathering } from './PartView.tsx';
import { viewWords as words } from './viewWords.ts';
import { lineWords, markNames, wayNames } from './words.ts';

const order = ['unconfirmed', 'leave', 'absent', 'present'] as const;

/** Parts that were held by the same people need one line only. */
function Counts({ parts }: Pick<Gathering, 'parts'>) {
  const say = useSay();
  const { activities } = useCatalogue();
  const lines = new Map<string, Gathering['parts'][number][]>();
  for (const part of parts) {
    const { expected, attended, entitled, present } = part;
    push(lines, [expected, attended, entitled, present].join(), part);
  }
  return [...lines.values()].map(([first, ...others]) => {
    if (first === undefined) return null;
    const { handle, expected, attended, entitled, present } = first;
    const kinds = [handle, ...others.map((part) => part.handle)];
    const names = joined(
      kinds.map((kind) => nameOf(activities, kind)),
      text('、', ', '),
    );
    return (
      <p key={handle}>
        {lines.size > 1 && <b>{say(names)} </b>}
        {say(words.counts(expected, attended, entitled, present))}
      </p>
    );
  });
}

/** What is said of somebody beside the mark: the reason, and the parts that were missed. */
function useSaid(): (one: Gathering['attendance'][number]) => string {
  const say = useSay();
  const { activities } = useCatalogue();
  return ({ name, reason, parts, missed, mark, way, cameAt }) => {
    const names = joined(
      missed.map((handle) => nameOf(activities, handle)),
      text('、', ', '),
    );
    const said = [
      missed.length > 0 ? say(lineWords.missed(names)) : '',
      reason ?? '',
      way === 'number' || way === 'qr' ? `${say(wayNames[way])} ${cameAt ?? ''}`.trim() : '',
      parts.length === 0 && mark === 'present' ? say(words.observer) : '',
    ].filter((one) => one !== '');
    return said.length === 0 ? name : `${name}（${said.join('，')}）`;
  };
}

interface Group {
  readonly mark: (typeof order)[number];
  /** Null: it was held in one, or nobody came. */
  readonly sitting: number | null;
  readonly people: Gathering['attendance'];
}

/** By mark; of what was held in several sittings, each with who came to it. */
function groupsOf({ attendance, sittings }: Gathering): Group[] {
  const numbers = sittings.length === 0 ? [null] : [1, ...sittings.map((_, i) => i + 2)];
  return order
    .flatMap((mark): Group[] => {
      const all = attendance.filter((one) => one.mark === mark);
      if (mark !== 'present') return [{ mark, sitting: null, people: all }];
      return numbers.map((sitting) => ({
        ...{ mark, sitting },
        people: all.filter((one) => sitting === null || one.sitting === sitting),
      }));
    })
    .filter(({ people }) => people.length > 0);
}

/** In which way those who came are known to have come, in counts; nothing where nobody said. */
function Ways({ attendance }: Pick<Gathering, 'attendance'>) {
  const say = useSay();
  const counted = (Object.keys(wayNames) as (keyof typeof wayNames)[]).flatMap((way) => {
    const count = attendance.filter((one) => one.way === way).length;
    return count === 0 ? [] : [`${say(wayNames[way])} ${say(words.people(count))}`];
  });
  if (counted.length === 0) return null;
  return (
    <>
      <dt>{say(words.ways)}</dt>
      <dd>{counted.join('、')}</dd>
    </>
  );
}

/** Who came, who did not and why; who is unconfirmed comes first. */
export function AttendanceView({ gathering }: { readonly gathering: Gathering }) {
  const say = useSay();
  const said = useSaid();
  const { attendance } = gathering;
  return (
    <Panel title={say(words.attendance)}>
      <Counts parts={gathering.parts} />
      {attendance.length === 0 && <p className="faint">{say(words.nobodyNamed)}</p>}
      <dl className="facts">
        {groupsOf(gathering).map(({ mark, sitting, people }) => (
          <div key={`${mark} ${sitting}`} style={{ display: 'contents' }}>
            <dt>
              {say(markNames[mark])} {sitting !== null && `${say(lineWords.sitting(sitting))} `}
              {say(words.people(people.length))}
            </dt>
            <dd>{people.map(said).join('、')}</dd>
          </div>
        ))}
        <Ways attendance={attendance} />
      </dl>
    </Panel>
  );
}
