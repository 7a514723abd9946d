import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useDownload } from '../query.ts';
import { useAsOf } from '../search.ts';
import { ProblemList } from '../shared/Problems.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { rosterWords as words } from './words.ts';

interface RosterOutProps {
  readonly unit: number;
  readonly mayExport: boolean;
}

function Export({ unit }: { readonly unit: number }) {
  const say = useSay();
  const asOf = useAsOf();
  const file = useDownload('GET /api/roster/export');
  const [open, setOpen] = useState(false);
  const close = () => {
    file.clear();
    setOpen(false);
  };
  const fetch = async (purpose: string) => {
    if (await file.run({ query: { ...asOf, unit, purpose } }, 'roster.xlsx')) close();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.export)}</Button>
      {open && (
        <ReasonDialog
          title={say(words.export)}
          about={say(words.exportAbout)}
          label={say(words.purpose)}
          verb={say(words.export)}
          busy={file.busy}
          problems={file.problems}
          onClose={close}
          onReason={fetch}
        />
      )}
    </>
  );
}

function Paper({ unit }: { readonly unit: number }) {
  const say = useSay();
  const asOf = useAsOf();
  const file = useDownload('GET /api/roster/paper');
  const fetch = (format: 'docx' | 'pdf') =>
    void file.run({ query: { ...asOf, unit, format } }, `roster.${format}`);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'docx', label: say(words.word) },
            { key: 'pdf', label: say(words.pdf) },
          ],
          onClick: ({ key }) => fetch(key === 'pdf' ? 'pdf' : 'docx'),
        }}
      >
        <Button loading={file.busy}>{say(words.paper)} ▾</Button>
      </Dropdown>
      <ProblemList problems={file.problems} />
    </>
  );
}

/** The roster as Excel, with its purpose, and as a paper in Word or PDF. */
export function RosterOut({ unit, mayExport }: RosterOutProps) {
  return (
    <>
      {mayExport && <Export unit={unit} />}
      <Paper unit={unit} />
    </>
  );
}
