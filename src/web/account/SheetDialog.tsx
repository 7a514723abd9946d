import { Button, Modal } from 'antd';
import { useLeaveGuard } from '../shared/ActDrawer.tsx';
import { useSay } from '../text/say.tsx';
import { CodeSheet, type Sheet } from './CodeSheet.tsx';
import { sheetWords as words } from './sheetWords.ts';

interface SheetDialogProps {
  readonly sheet: Sheet;
  readonly username?: string;
  readonly onClose: () => void;
}

/** A sheet, once: it closes when somebody says that it is on paper. */
export function SheetDialog({ onClose, ...shown }: SheetDialogProps) {
  const say = useSay();
  useLeaveGuard(() => true);
  const footer = [
    <Button key="print" onClick={() => window.print()}>
      {say(words.print)}
    </Button>,
    <Button key="done" type="primary" onClick={onClose}>
      {say(words.kept)}
    </Button>,
  ];
  return (
    <Modal
      open
      className="print-slip"
      title={say(words.once)}
      footer={footer}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <CodeSheet {...shown} />
    </Modal>
  );
}
