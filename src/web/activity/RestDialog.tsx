import { Modal } from 'antd';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { type Entry, type Marks, unmarked } from './marks.ts';
import { recordWords as words } from './recordWords.ts';

interface RestDialogProps {
  readonly roll: readonly Entry[];
  readonly marks: Marks;
  readonly onClose: () => void;
  readonly onYes: () => void;
}

/** Names everybody who is about to be marked present, before it is done. */
export function RestDialog({ roll, marks, onClose, onYes }: RestDialogProps) {
  const say = useSay();
  const rest = unmarked(marks, roll);
  return (
    <Modal
      open
      title={say(words.restTitle(rest.length))}
      okText={say(words.restYes)}
      cancelText={say(common.cancel)}
      okButtonProps={{ autoFocus: true }}
      onCancel={onClose}
      onOk={onYes}
    >
      <p>{say(words.restAbout)}</p>
      <p className="names">{rest.map((entry) => entry.name).join('、')}</p>
    </Modal>
  );
}
