import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { Activity } from '../../engines/activity/define.ts';
import { isIsoDate } from '../../kernel/date.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { useSay } from '../text/say.tsx';
import { judgeTyped } from './ballot.ts';
import { ballotWords as words } from './recordWords.ts';
import type { RecordState } from './useRecord.ts';

interface BallotRowsProps {
  readonly state: RecordState;
  readonly activity: Activity;
}

interface RowProps extends BallotRowsProps {
  /** Of the row within its list. */
  readonly at: number;
}

function useRules({ state, activity }: BallotRowsProps) {
  const say = useSay();
  const { heldOn } = state.values;
  return activity.votes.flatMap((id) => {
    const rule = isIsoDate(heldOn) ? voteRuleOn(id, heldOn) : null;
    if (rule?.state !== 'value') return [];
    const { name, written } = rule.value;
    return [{ value: id, label: say(name), written: written.value === 'counted' }];
  });
}

/** A vote is held against those who came to its own part. */
function countsAt({ parts }: RecordState, { id }: Activity) {
  return parts.find(({ handle }) => handle === id)?.counts;
}

/** By the rule, in words, while it is typed. */
function Verdict({ state, activity, at }: RowProps) {
  const say = useSay();
  const ballot = state.values.parts?.[activity.id]?.ballots?.[at];
  const { heldOn } = state.values;
  if (ballot === undefined || !isIsoDate(heldOn)) return null;
  const counts = countsAt(state, activity);
  if (counts === undefined || counts.entitled === 0) {
    return <p className="verdict open">{say(words.waits)}</p>;
  }
  const { tone, says } = judgeTyped(ballot, counts, heldOn);
  return (
    <p className={`verdict ${tone}`} role="status">
      {say(says)}
    </p>
  );
}

function Numbers(props: RowProps) {
  const { state, activity, at } = props;
  const say = useSay();
  const chosen = state.values.parts?.[activity.id]?.ballots?.[at]?.rule;
  const inWriting = useRules(props).find((one) => one.value === chosen)?.written === true;
  const fields = ['yes', 'no', 'abstain', ...(inWriting ? (['written'] as const) : [])] as const;
  const came = countsAt(state, activity)?.present ?? 0;
  const all = () => {
    const path = ['parts', activity.id, 'ballots', at];
    const old = state.form.getFieldValue(path) ?? {};
    const next = { ...old, yes: came, no: 0, abstain: 0 };
    state.form.setFieldValue(path as never, next as never);
  };
  return (
    <div className="counts">
      {fields.map((field) => (
        <Form.Item key={field} name={[at, field]} label={say(words[field])}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
      ))}
      {came > 0 && <Button onClick={all}>{say(words.all(came))}</Button>}
    </div>
  );
}

function Row(props: RowProps) {
  const { activity, at } = props;
  const say = useSay();
  const declared = (['passed', 'failed'] as const).map((one) => ({
    value: one,
    label: say(words[one]),
  }));
  return (
    <div className="ballot">
      <div className="triple">
        <Form.Item name={[at, 'subject']} label={say(words.subject)} className="wide">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={[at, 'rule']} label={say(words.rule)} hidden={activity.votes.length < 2}>
          <Select options={useRules(props)} popupMatchSelectWidth={false} />
        </Form.Item>
      </div>
      <Numbers {...props} />
      <Verdict {...props} />
      <Form.Item name={[at, 'declared']} label={say(words.declared)}>
        <Select options={declared} allowClear className="short" />
      </Form.Item>
    </div>
  );
}

/** What was voted on; the rule judges each vote as it is typed. */
export function BallotRows({ state, activity }: BallotRowsProps) {
  const say = useSay();
  const [usual] = activity.votes;
  if (usual === undefined) return null;
  return (
    <Form.List name={['parts', activity.id, 'ballots']}>
      {(rows, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(words.title)}</legend>
          {rows.length === 0 && <p className="faint">{say(words.none)}</p>}
          {rows.map((row, i) => (
            <div key={row.key} className="row">
              <span className="number">{i + 1}</span>
              <Row state={state} activity={activity} at={row.name} />
              <Button
                size="small"
                aria-label={say(words.remove(i + 1))}
                onClick={() => remove(row.name)}
              >
                ×
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ rule: usual, no: 0, abstain: 0 })}>{say(words.add)}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
