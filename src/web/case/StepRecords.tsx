import { Link } from '@tanstack/react-router';
import type { Step } from '../../engines/case/define.ts';
import type { Field } from '../../kernel/form.ts';
import { Day } from '../shared/Day.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { dayWords } from '../text/dates.ts';
import { type Say, useSay, useSpeech } from '../text/say.tsx';
import { Effects } from './Effects.tsx';
import type { OneCase, StepRecord } from './terms.ts';
import { draftWords, oneWords as words } from './words.ts';

interface Names {
  readonly say: Say;
  readonly nameOf: (id: string) => string;
}

/** A value of a form as its reader says it. */
function shown(field: Field, value: unknown, names: Names): string {
  if (field.kind === 'choice') {
    const chosen = new Set([value].flat());
    const labels = field.options.filter(({ id }) => chosen.has(id));
    return labels.map(({ label }) => names.say(label)).join('、');
  }
  if (field.kind === 'person' || field.kind === 'unit') return names.nameOf(String(value));
  if (field.kind === 'list' && Array.isArray(value)) {
    const rows = value.map((row: Readonly<Record<string, unknown>>) =>
      Object.entries(field.of)
        .flatMap(([id, one]) => (row[id] === undefined ? [] : [shown(one, row[id], names)]))
        .join(' '),
    );
    return rows.join('、');
  }
  return String(value);
}

function Documents({ step, taken, one }: LineProps) {
  const { say, language } = useSpeech();
  const known = new Map<string, string>([
    ...one.people.map(({ person, name }) => [person, name] as const),
    ...one.units.map(({ unit, name }) => [unit, name] as const),
  ]);
  const names: Names = { say, nameOf: (id) => known.get(id) ?? id };
  const filled = Object.entries(step?.documents.fields ?? {}).filter(
    ([id, field]) => taken.documents[id] !== undefined && field.kind !== 'file',
  );
  if (filled.length === 0) return null;
  return (
    <dl className="numbers">
      {filled.map(([id, field]) => (
        <div key={id} className="line">
          <dt>{say(field.label)}</dt>
          <dd>
            {field.kind === 'date'
              ? dayWords(taken.documents[id] as StepRecord['on'], language)
              : shown(field, taken.documents[id], names)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const counted = ['entitled', 'present', 'yes', 'no', 'abstain', 'invalid'] as const;

function Vote({ vote }: Pick<StepRecord, 'vote'>) {
  const say = useSay();
  if (vote === null) return null;
  const written = vote.opinions?.length ?? 0;
  const parts = counted.flatMap((key) =>
    vote[key] === undefined ? [] : [`${say(draftWords[key])} ${vote[key]}`],
  );
  const opinions = written === 0 ? [] : [`${say(draftWords.opinions)} ${written}`];
  const { gathering } = vote;
  return (
    <p>
      <span className="faint">{say(words.vote)}</span> {[...parts, ...opinions].join('，')}{' '}
      {gathering && <Link to={`/gatherings/${gathering}` as '/'}>{say(draftWords.gathering)}</Link>}
    </p>
  );
}

interface LineProps {
  readonly step: Step | undefined;
  readonly taken: StepRecord;
  readonly one: OneCase;
}

function Foot({ taken }: Pick<LineProps, 'taken'>) {
  const say = useSay();
  const { recordedBy, daysLate, lateReason, voided } = taken;
  return (
    <>
      <p className="faint small">
        {say(words.recordedBy(recordedBy))}
        {daysLate > 0 && `，${say(words.daysLate(daysLate))}`}
        {lateReason !== null && `：${lateReason}`}
      </p>
      {voided !== null && (
        <p className="small">
          <span className="mark error">{say(words.takenBack)}</span>{' '}
          {say(words.takenBackBy(voided.by, voided.reason))}
        </p>
      )}
    </>
  );
}

function TakeBack({ taken, one }: Pick<LineProps, 'taken' | 'one'>) {
  const say = useSay();
  const about = `${say(taken.name)}：${say(words.takeBackAbout)}`;
  return (
    <span className="actions">
      <ReasonButton
        operation="POST /api/cases/:case/void"
        danger
        verb={say(words.takeBack)}
        about={about}
        input={(reason) => ({
          params: { case: one.id },
          body: { version: one.version, step: taken.id, reason },
        })}
      />
    </span>
  );
}

/** What was recorded, the last first; what was taken back stays and says so. */
export function StepRecords(props: { readonly one: OneCase; readonly steps: readonly Step[] }) {
  const { one, steps } = props;
  const say = useSay();
  const last = one.record.toReversed();
  return (
    <Panel title={say(words.recordTitle)}>
      {last.length === 0 && <Nothing title={say(words.nothingRecorded)} />}
      <ul className="cards">
        {last.map((taken) => (
          <li key={taken.id} className={taken.voided === null ? 'card' : 'card voided'}>
            <span>
              <Day day={taken.on} />
            </span>
            <div>
              <b>{say(taken.name)}</b>{' '}
              {taken.outcomeName !== null && <span className="mark">{say(taken.outcomeName)}</span>}
              <Vote vote={taken.vote} />
              <Documents step={steps.find(({ id }) => id === taken.step)} taken={taken} one={one} />
              <Effects effects={taken.effects} />
              <Foot taken={taken} />
            </div>
            {one.takesBack === taken.id && one.may.includes('void') && (
              <TakeBack taken={taken} one={one} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
