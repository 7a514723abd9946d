import { Button } from 'antd';
import { useState } from 'react';
import { useDownload } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { deskWords as words } from './deskWords.ts';

interface EvidenceProps {
  readonly gathering: string;
  readonly unit: number;
  readonly title: string;
}

/** A record with what proves it, for whoever audits its unit; nobody else sees the button. */
export function EvidenceButton({ gathering, unit, title }: EvidenceProps) {
  const say = useSay();
  const me = useMe();
  const file = useDownload('GET /api/audit/evidence/:gathering');
  const [open, setOpen] = useState(false);
  if (!reachOf(me, 'audit.read').includes(unit)) return null;
  const close = () => {
    file.clear();
    setOpen(false);
  };
  const fetch = async (purpose: string) => {
    const input = { params: { gathering }, query: { purpose } };
    if (await file.run(input, 'evidence.zip')) close();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.evidence)}</Button>
      {open && (
        <ReasonDialog
          title={say(words.evidenceOf(title))}
          about={say(words.evidenceAbout)}
          label={say(words.purpose)}
          verb={say(words.evidence)}
          busy={file.busy}
          problems={file.problems}
          onClose={close}
          onReason={(purpose) => void fetch(purpose)}
        />
      )}
    </>
  );
}
