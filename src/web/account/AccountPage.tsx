import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { addDays } from '../../kernel/date.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { CalendarLink } from '../notice/CalendarLink.tsx';
import { useAct, useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { Day, Moment } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { Lending } from './Lending.tsx';
import { lendingWords } from './lendingWords.ts';
import { OwnSheet } from './OwnSheet.tsx';
import { activateWords, accountWords as words } from './words.ts';

type Session = ReplyOf<'GET /api/account/sessions'>[number];

function Roles() {
  const say = useSay();
  const me = useMe();
  const { roles } = useCatalogue();
  return (
    <Panel title={say(words.roles)}>
      {me.roles.length === 0 ? (
        <Nothing title={say(words.noRoles)}>
          <p>{say(words.noRolesHelp)}</p>
        </Nothing>
      ) : (
        <ul className="plain-list">
          {me.roles.map((held) => (
            <li key={`${held.role} ${held.unit} ${held.forName}`}>
              <b>{say(nameOf(roles, held.role))}</b> · {held.unitName}
              {held.forName !== null && (
                <span className="mark">{say(lendingWords.actingFor(held.forName))}</span>
              )}
              {held.to !== null && (
                <span className="mark">
                  {say(words.lastDay)} <Day day={addDays(held.to, -1)} />
                </span>
              )}
              <div className="faint">{meantFor(held.role)}</div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
  function meantFor(id: string): string {
    const role = roles.find((one) => one.id === id);
    return role === undefined ? '' : say(role.meant);
  }
}

function EndButton({ session }: { readonly session: Session }) {
  const say = useSay();
  const act = useAct('POST /api/account/sessions/:id/end');
  if (session.current) return <span className="mark">{say(words.current)}</span>;
  return (
    <>
      <Button
        size="small"
        loading={act.busy}
        onClick={() => act.run({ params: { id: session.id } })}
      >
        {say(words.end)}
      </Button>
      <ProblemList problems={act.problems} />
    </>
  );
}

/** Seconds for which a code holds. */
const stepSeconds = 30;

function Sessions() {
  const say = useSay();
  const sessions = useAnswer('GET /api/account/sessions', {});
  const me = useAnswer('GET /api/account/me', {});
  const minutes = me.data && Math.round(me.data.idleSeconds / 60);
  const drift = (me.data?.drift ?? 0) * stepSeconds;
  return (
    <Panel title={say(words.sessions)}>
      <p className="about">
        {say(words.sessionsAbout)} {minutes && say(words.limits(minutes))}
      </p>
      {drift !== 0 && <p role="status">{say(words.drift(drift))}</p>}
      <Answered answer={sessions}>
        {(rows) => (
          <ul className="plain-list">
            {rows.map((row) => (
              <li key={row.id} className="session">
                <span>
                  <b>{browserWords(row.agent)}</b> {row.address}
                  <br />
                  <span className="faint small">
                    {say(words.since)} <Moment at={row.signedInAt} /> · {say(words.seen)}{' '}
                    <Moment at={row.lastSeenAt} />
                  </span>
                </span>
                <EndButton session={row} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Panel>
  );
}

/** `Chrome 131 · Windows` of a long user-agent line; the line itself where it is none. */
export function browserWords(agent: string | null): string {
  if (agent === null) return '';
  const name = /(Edg|OPR|Firefox|Chrome|Version)\/(\d+)/g;
  const found = [...agent.matchAll(name)];
  const best = found.find(([, word]) => word === 'Edg' || word === 'OPR') ?? found[0];
  const system = /(Windows|Mac OS X|Android|iPhone|Linux)/.exec(agent)?.[1];
  if (best === undefined) return agent.slice(0, 60);
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', Version: 'Safari' };
  const [, word = '', version] = best;
  return [`${names[word] ?? word} ${version}`, system].filter(Boolean).join(' · ');
}

interface PasswordValues {
  readonly current: string;
  readonly password: string;
  readonly again: string;
}

function Password() {
  const say = useSay();
  const act = useAct('POST /api/account/password');
  const [form] = Form.useForm<PasswordValues>();
  const [done, setDone] = useState(false);
  const change = async ({ current, password }: PasswordValues) => {
    setDone(false);
    if ((await act.run({ body: { current, password } })) === null) return;
    form.resetFields();
    setDone(true);
  };
  const same = {
    validator: (_: unknown, again: string) =>
      again === form.getFieldValue('password')
        ? Promise.resolve()
        : Promise.reject(new Error(say(activateWords.differs))),
  };
  return (
    <Panel title={say(words.password)}>
      <ProblemList problems={act.problems} />
      {done && <p role="status">{say(words.changed)}</p>}
      <Form<PasswordValues> form={form} layout="vertical" onFinish={change} className="narrow">
        <Form.Item name="current" label={say(words.currentPassword)} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="password" label={say(activateWords.password)} rules={[{ required: true }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label={say(activateWords.again)} rules={[same]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button htmlType="submit" loading={act.busy}>
          {say(words.password)}
        </Button>
      </Form>
    </Panel>
  );
}

/** What I hold, where I am signed in, my codes on paper and my password. */
export default function AccountPage() {
  const say = useSay();
  return (
    <Page title={say(words.title)}>
      <Roles />
      <Lending />
      <Sessions />
      <CalendarLink />
      <OwnSheet />
      <Password />
    </Page>
  );
}
