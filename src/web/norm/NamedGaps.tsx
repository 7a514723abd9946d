import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { monthText } from '../../engines/norm/monthWords.ts';
import type { ReplyOf } from '../client.ts';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { Moment } from '../shared/Day.tsx';
import { CiteLine } from '../shared/Finding.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { monthReportWords as words } from './monthReportWords.ts';

export type Gap = ReplyOf<'GET /api/reports'>['gaps'][number];

interface AnswerProps {
  readonly gap: Gap;
  readonly onClose: () => void;
}

function AnswerDrawer({ gap, onClose }: AnswerProps) {
  const say = useSay();
  return (
    <ActDrawer<'POST /api/reports/gaps/:gap/answer', { answer: string }>
      operation="POST /api/reports/gaps/:gap/answer"
      title={say(words.answer)}
      about={say(words.answerAbout)}
      verb={say(words.answer)}
      onClose={onClose}
      input={({ answer }) => ({ params: { gap: gap.id }, body: { answer } })}
    >
      <p>
        <b>
          {gap.unitName} {say(words.kindIn(gap.kind, gap.periodName))}
        </b>
      </p>
      <Form.Item name="answer" label={say(words.answerLabel)} rules={[{ required: true }]}>
        <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 3, maxRows: 6 }} />
      </Form.Item>
    </ActDrawer>
  );
}

interface CardProps {
  readonly gap: Gap;
  readonly onAnswer: () => void;
}

function GapCard({ gap, onAnswer }: CardProps) {
  const { say, language } = useSpeech();
  const { kind, periodName, period, since, parts, cite, answerable } = gap;
  const isDone = gap.repaired || gap.waived;
  const word = gap.waived ? words.leave : gap.repaired ? words.repaired : words.lacking;
  return (
    <li className="card">
      <span className={isDone ? 'mark' : 'mark error'}>{say(word)}</span>
      <span>
        <b>{gap.unitName}</b> {say(words.kindIn(kind, periodName))}
        <br />
        <span className="faint">
          {parts.length > 0 && <>{say(words.parts(parts.join('、')))} · </>}
          {since < period.from && <>{say(words.since(dayWords(since, language)))} · </>}
          <CiteLine cite={cite} />
        </span>
        {gap.answers.map(({ name, answer, at }) => (
          <span key={at}>
            <br />
            {say(words.said(name, answer))}{' '}
            <span className="faint">
              <Moment at={at} />
            </span>
          </span>
        ))}
      </span>
      <span>
        {answerable && !isDone && (
          <>
            <Link to={`/gatherings/new?unit=${gap.unit}` as '/'}>
              <Button>{say(words.record)}</Button>
            </Link>{' '}
            <Button onClick={onAnswer}>{say(words.answer)}</Button>
          </>
        )}
      </span>
    </li>
  );
}

/** Gaps that a report names, each with its article, what became of it and what was said to it. */
export function GapCards({ gaps }: { readonly gaps: readonly Gap[] }) {
  const [meant, setMeant] = useState<Gap | null>(null);
  return (
    <>
      <ul className="cards marked">
        {gaps.map((gap) => (
          <GapCard key={gap.id} gap={gap} onAnswer={() => setMeant(gap)} />
        ))}
      </ul>
      {meant !== null && <AnswerDrawer gap={meant} onClose={() => setMeant(null)} />}
    </>
  );
}

/** The same for the unit that is named: by report, with the day until which there is time. */
export function NamedGaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { say, language } = useSpeech();
  const reports = [...new Set(gaps.map(({ month, goesUpOn }) => `${month} ${goesUpOn}`))];
  return (
    <>
      <p className="about">{say(words.namedAbout)}</p>
      {reports.map((report) => {
        const own = gaps.filter(({ month, goesUpOn }) => report === `${month} ${goesUpOn}`);
        const [first] = own;
        if (first === undefined) return null;
        return (
          <section key={report}>
            <h3>
              {say(monthText(first.month))} ·{' '}
              {say(words.goesUpOn(dayWords(first.goesUpOn, language)))}
            </h3>
            <GapCards gaps={own} />
          </section>
        );
      })}
    </>
  );
}
