import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import type { CasePaper } from '../../engines/case/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { useDownload } from '../query.ts';
import { DayPicker } from '../shared/DayPicker.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSpeech } from '../text/say.tsx';
import { paperWords as words } from './words.ts';

type Format = 'docx' | 'pdf';
type Named = Pick<CasePaper, 'id' | 'name'> & { readonly asksDay?: 'notice' };

/** Name of a paper without the slots of its title. */
function bare(name: string): string {
  return name.replace(/\{[^}]*\}(同志)?/g, '');
}

function usePrint(one: string) {
  const { language } = useSpeech();
  const file = useDownload('GET /api/cases/:case/paper');
  const fetch = (paper: string, format: Format, noticeFrom?: IsoDate) =>
    file.run(
      {
        params: { case: one },
        query: { paper, format, language, ...(noticeFrom && { noticeFrom }) },
      },
      `${paper}.${format}`,
    );
  return { ...file, fetch };
}

/** A notice that is still to go up: from which day. */
function NoticeDay(props: {
  readonly onDay: (day: IsoDate | undefined) => void;
  readonly onClose: () => void;
}) {
  const { say } = useSpeech();
  const [day, setDay] = useState<IsoDate>();
  return (
    <Modal
      open
      title={say(words.noticeTitle)}
      okText={say(words.print)}
      cancelText={say(common.cancel)}
      onOk={() => props.onDay(day)}
      onCancel={props.onClose}
    >
      <p className="about">{say(words.noticeAbout)}</p>
      <DayPicker label={say(words.noticeTitle)} value={day} onChange={setDay} />
    </Modal>
  );
}

interface PapersProps {
  readonly one: string;
  readonly papers: readonly Named[];
}

/** The papers that go with a step, each as Word or PDF. */
export function CasePapers({ one, papers }: PapersProps) {
  const { say } = useSpeech();
  const print = usePrint(one);
  const [asking, setAsking] = useState<Format | null>(null);
  const notice = papers.find(({ asksDay }) => asksDay === 'notice')?.id ?? '';
  if (papers.length === 0) return null;
  const start = (key: string) => {
    const [id = '', format = ''] = key.split(' ');
    const as = format === 'pdf' ? 'pdf' : 'docx';
    if (id === notice) setAsking(as);
    else void print.fetch(id, as);
  };
  const items = papers.map(({ id, name }) => ({
    type: 'group' as const,
    key: id,
    label: bare(say(name)),
    children: [
      { key: `${id} docx`, label: say(words.word) },
      { key: `${id} pdf`, label: say(words.pdf) },
    ],
  }));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => start(key) }}>
        <Button loading={print.busy}>{say(words.print)} ▾</Button>
      </Dropdown>
      <ProblemList problems={print.problems} title={say(common.unanswered)} />
      {asking !== null && (
        <NoticeDay
          onClose={() => setAsking(null)}
          onDay={(day) => {
            void print.fetch(notice, asking, day);
            setAsking(null);
          }}
        />
      )}
    </>
  );
}
