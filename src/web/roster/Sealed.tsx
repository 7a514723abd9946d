import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../query.ts';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { personWords as words } from './words.ts';

interface SealedProps {
  readonly person: string;
  readonly field: 'idNumber' | 'mobile';
  readonly tail: string | null;
  readonly mayReveal: boolean;
}

/** The end of a sealed number; the whole of it for a reason, and only until one leaves. */
export function Sealed({ person, field, tail, mayReveal }: SealedProps) {
  const say = useSay();
  const act = useAct('POST /api/persons/:person/reveal');
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  const close = () => {
    act.clear();
    setOpen(false);
  };
  const reveal = async (reason: string) => {
    const shown = await act.run({ params: { person }, body: { field, reason } });
    if (shown === null) return;
    setValue(shown.value);
    close();
  };
  if (value !== null) return <code>{value}</code>;
  if (tail === null) return <span className="faint">{say(words.sealedNone)}</span>;
  return (
    <>
      <code>••••{tail}</code>{' '}
      {mayReveal && (
        <Button size="small" onClick={() => setOpen(true)}>
          {say(words.reveal)}
        </Button>
      )}
      {open && (
        <ReasonDialog
          title={`${say(words.reveal)} · ${say(words[field])}`}
          about={say(words.revealAbout)}
          verb={say(words.reveal)}
          busy={act.busy}
          problems={act.problems}
          onClose={close}
          onReason={reveal}
        />
      )}
    </>
  );
}
