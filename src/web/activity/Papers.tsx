import { Button, Dropdown, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { resolutionList } from '../../engines/activity/content.ts';
import type { Text } from '../../kernel/text.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { readText } from '../client.ts';
import { noticeWords } from '../notice/words.ts';
import { useDownload } from '../query.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import type { Gathering } from './PartView.tsx';
import { viewWords as words } from './viewWords.ts';

type Paper = 'notice' | 'minutes' | 'sign-in' | 'resolutions';

const names: Readonly<Record<Paper, Text>> = {
  notice: words.notice,
  minutes: words.minutes,
  'sign-in': words.signIn,
  resolutions: words.resolutionSheet,
};

/** A notice is for what is still to come, a resolution sheet for what was decided. */
function papersOf({ status, parts }: Gathering): readonly Paper[] {
  const decided = parts.some(({ content }) => {
    const rows = content[resolutionList];
    return Array.isArray(rows) && rows.length > 0;
  });
  const notice = status === 'draft' ? (['notice'] as const) : [];
  return [...notice, 'minutes', 'sign-in', ...(decided ? (['resolutions'] as const) : [])];
}

/** Copies where the browser lets a page do so, and otherwise leaves the text selected. */
function CopyDialog(props: { readonly text: string; readonly onClose: () => void }) {
  const say = useSay();
  const [said, setSaid] = useState<'copied' | 'copyByHand' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const copy = async () => {
    box.current?.querySelector('textarea')?.select();
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const done = await clipboard?.writeText(props.text).then(
      () => true,
      () => false,
    );
    setSaid(done === true ? 'copied' : 'copyByHand');
  };
  return (
    <Modal
      open
      title={say(words.copyTitle)}
      okText={say(words.copyDo)}
      cancelText={say(common.close)}
      onOk={() => void copy()}
      onCancel={props.onClose}
      width={640}
    >
      <p className="about">{say(words.copyAbout)}</p>
      <div ref={box}>
        <Input.TextArea
          readOnly
          value={props.text}
          autoSize={{ minRows: 8, maxRows: 18 }}
          aria-label={say(words.copyTitle)}
        />
      </div>
      <p role="status" className="fine">
        {said !== null && say(words[said])}
      </p>
    </Modal>
  );
}

interface Wanted {
  readonly paper: Paper;
  readonly part?: string;
  readonly sitting?: number;
}

function useText(gathering: string) {
  const { language } = useSpeech();
  const [text, setText] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly PageProblem[]>([]);
  const read = async (of: Wanted) => {
    const query = { ...of, format: 'txt', language } as const;
    try {
      setText(
        await readText('GET /api/gatherings/:gathering/paper', { params: { gathering }, query }),
      );
      setProblems([]);
    } catch (error) {
      setProblems(problemsOf(error));
    }
  };
  return { text, problems, read, close: () => setText(null) };
}

/** A notice of each sitting, where there are several: its parts are told together. */
function useSittingItems(count: number) {
  const say = useSay();
  return Array.from({ length: count }, (_, i) => ({
    type: 'group' as const,
    key: `sitting ${i + 1}`,
    label: say(noticeWords.sitting(i + 1)),
    children: [
      { key: `docx  ${i + 1}`, label: say(words.word) },
      { key: `pdf  ${i + 1}`, label: say(words.pdf) },
      { key: `txt  ${i + 1}`, label: say(words.copy) },
    ],
  }));
}

function useItems(parts: readonly string[]) {
  const say = useSay();
  const { activities } = useCatalogue();
  const formats = (part: string) => [
    { key: `docx ${part}`, label: say(words.word) },
    { key: `pdf ${part}`, label: say(words.pdf) },
    { key: `txt ${part}`, label: say(words.copy) },
  ];
  if (parts.length < 2) return formats('');
  const each = parts.map((part) => ({
    type: 'group' as const,
    key: part,
    label: say(nameOf(activities, part)),
    children: formats(part),
  }));
  const whole = { type: 'group' as const, key: 'whole', label: say(words.whole) };
  return [...each, { ...whole, children: formats('') }];
}

/** Its papers as Word, PDF, or text to copy; of several parts, of each and of the whole. */
export function Papers({ gathering: one }: { readonly gathering: Gathering }) {
  const gathering = one.id;
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/gatherings/:gathering/paper');
  const plain = useText(gathering);
  const items = useItems(one.parts.map((part) => part.handle));
  const sittings = useSittingItems(one.sittings.length === 0 ? 0 : 1 + one.sittings.length);
  const fetch = (paper: Paper, key: string) => {
    const [format = '', part = '', sitting] = key.split(' ');
    const at = sitting === undefined ? {} : { sitting: Number(sitting) };
    const of = { paper, ...(part === '' ? {} : { part }), ...at };
    if (format === 'txt') return void plain.read(of);
    const query = { ...of, format: format === 'pdf' ? 'pdf' : 'docx', language } as const;
    void file.run({ params: { gathering }, query }, `${paper}.${format}`);
  };
  return (
    <>
      {papersOf(one).map((paper) => (
        <Dropdown
          key={paper}
          trigger={['click']}
          menu={{
            items: paper === 'notice' ? [...items, ...sittings] : items,
            onClick: ({ key }) => fetch(paper, key),
          }}
        >
          <Button loading={file.busy}>
            {say(common.print)} {say(names[paper])} ▾
          </Button>
        </Dropdown>
      ))}
      <ProblemList
        problems={[...file.problems, ...plain.problems]}
        title={say(common.unanswered)}
      />
      {plain.text !== null && <CopyDialog text={plain.text} onClose={plain.close} />}
    </>
  );
}
