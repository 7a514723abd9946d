import { Button, Input, Upload } from 'antd';
import { useState } from 'react';
import { useSay } from '../text/say.tsx';
import { importWords as words } from './words.ts';

interface ReadProps {
  readonly read: (body: Blob, fileName: string) => void;
  readonly busy: boolean;
}

function Pasted({ read, busy }: ReadProps) {
  const say = useSay();
  const [text, setText] = useState('');
  return (
    <div className="stacked">
      <label htmlFor="pasted">{say(words.paste)}</label>
      <Input.TextArea
        id="pasted"
        value={text}
        placeholder={say(words.pasteHint)}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button
          disabled={text.trim() === '' || busy}
          onClick={() => read(new Blob([text], { type: 'text/plain' }), say(words.pastedName))}
        >
          {say(words.pasteDo)}
        </Button>
      </div>
    </div>
  );
}

function File({ read, busy }: ReadProps) {
  const say = useSay();
  return (
    <Upload.Dragger
      accept=".xlsx,.xls,.csv,.txt"
      showUploadList={false}
      disabled={busy}
      beforeUpload={(file) => {
        // Sent as it is: what the file calls itself is the server's to judge.
        read(new Blob([file], { type: 'application/octet-stream' }), file.name);
        return false;
      }}
    >
      <p>{say(busy ? words.reading : words.drop)}</p>
      <p className="faint small">{say(words.dropHelp)}</p>
    </Upload.Dragger>
  );
}

/** A file as it is, or cells that were copied from one. */
export function FileOrPaste(props: ReadProps) {
  return (
    <>
      <File {...props} />
      <Pasted {...props} />
    </>
  );
}
