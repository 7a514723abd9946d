import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct, useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import type { Sheet } from './CodeSheet.tsx';
import { SheetDialog } from './SheetDialog.tsx';
import { fewCodes, sheetWords as words } from './sheetWords.ts';

/** How far the own sheet is, and the next one, for which the password is asked once more. */
export function OwnSheet() {
  const say = useSay();
  const answer = useAnswer('GET /api/account/me', {});
  return (
    <Panel title={say(words.title)}>
      <Answered answer={answer}>
        {({ sheet, secondFactor }) =>
          secondFactor ? (
            <>
              <p className="about">{say(words.about)}</p>
              {sheet === null ? <p>{say(words.none)}</p> : <State {...sheet} />}
              <Renew />
            </>
          ) : (
            <p className="about">{say(words.unasked)}</p>
          )
        }
      </Answered>
    </Panel>
  );
}

interface StateProps {
  readonly issuedAt: string;
  readonly byOwner: boolean;
  readonly left: number;
  readonly used: readonly number[];
}

function State({ issuedAt, byOwner, left, used }: StateProps) {
  const say = useSay();
  return (
    <>
      <p role="status">
        {say(left > fewCodes ? words.left(left) : words.few(left))}{' '}
        <span className="faint">
          {say(words.printedAt)} <Moment at={issuedAt} />
          {!byOwner && `, ${say(words.byOther)}`}
        </span>
      </p>
      {used.length > 0 && <p>{say(words.used(used))}</p>}
    </>
  );
}

function Renew() {
  const say = useSay();
  const act = useAct('POST /api/account/code-sheet');
  const [form] = Form.useForm<{ password: string }>();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const renew = async ({ password }: { readonly password: string }) => {
    const issued = await act.run({ body: { password } });
    if (issued === null) return;
    form.resetFields();
    setSheet(issued);
  };
  return (
    <>
      <ProblemList problems={act.problems} />
      <Form form={form} layout="vertical" onFinish={renew} className="narrow">
        <Form.Item name="password" label={say(words.password)} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button htmlType="submit" loading={act.busy}>
          {say(words.renew)}
        </Button>
      </Form>
      {sheet !== null && <SheetDialog sheet={sheet} onClose={() => setSheet(null)} />}
    </>
  );
}
