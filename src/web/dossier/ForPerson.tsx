import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useDownload } from '../query.ts';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay, useSpeech } from '../text/say.tsx';
import { dossierWords, correctionWords as words } from './words.ts';

interface Asked {
  readonly wish: string;
  readonly paper: string;
}

function Enter({ person, onClose }: { readonly person: string; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <ActDrawer<'POST /api/persons/:person/corrections', Asked>
      operation="POST /api/persons/:person/corrections"
      title={say(words.enter)}
      about={say(words.enterAbout)}
      verb={say(words.enter)}
      onClose={onClose}
      input={(body) => ({ params: { person }, body })}
    >
      <Form.Item name="wish" label={say(dossierWords.wish)} rules={[{ required: true, min: 2 }]}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="paper" label={say(words.paper)} rules={[{ required: true, min: 2 }]}>
        <Input maxLength={200} />
      </Form.Item>
    </ActDrawer>
  );
}

function Print({ person, onClose }: { readonly person: string; readonly onClose: () => void }) {
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/persons/:person/dossier');
  const print = async (reason: string) => {
    const query = { format: 'pdf', reason, language } as const;
    if (await file.run({ params: { person }, query }, 'file.pdf')) onClose();
  };
  return (
    <ReasonDialog
      title={say(words.print)}
      about={say(words.printAbout)}
      verb={say(dossierWords.pdf)}
      busy={file.busy}
      problems={file.problems}
      onClose={onClose}
      onReason={(reason) => void print(reason)}
    />
  );
}

/** What is done for somebody who has no account: the file on paper, and a request made on paper. */
export function ForPerson({ person }: { readonly person: string }) {
  const say = useSay();
  const me = useMe();
  const [open, setOpen] = useState<'print' | 'enter' | null>(null);
  if (me.person === person) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen('print')}>{say(words.print)}</Button>
      <Button onClick={() => setOpen('enter')}>{say(words.enter)}</Button>
      {open === 'print' && <Print person={person} onClose={close} />}
      {open === 'enter' && <Enter person={person} onClose={close} />}
    </>
  );
}
