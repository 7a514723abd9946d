import { Button, Progress, Radio, Upload } from 'antd';
import { useState } from 'react';
import { fileFormats, type GatheringFile, gatheringFiles } from '../../kernel/attachment.ts';
import { useSay } from '../text/say.tsx';
import { type OnItsWay, useUploads } from './useUploads.ts';
import { fileWords as words } from './words.ts';

const purposes = Object.keys(gatheringFiles) as GatheringFile[];

/** What the window for choosing offers; the server looks at the content whatever comes. */
function acceptOf(purpose: GatheringFile | undefined): string {
  if (purpose === undefined) return '';
  const endings = gatheringFiles[purpose].formats.flatMap((one) => fileFormats[one].endings);
  return ['image/*', ...endings.map((one) => `.${one}`)].join();
}

function Sending({ one, onDrop }: { readonly one: OnItsWay; readonly onDrop: () => void }) {
  const say = useSay();
  const share = Math.round(one.share * 100);
  const [refused] = one.problems;
  return (
    <li className={refused === undefined ? 'sending' : 'sending stopped'}>
      <b>{one.name}</b>
      {refused === undefined ? (
        <span role="status">
          <Progress percent={share} size="small" showInfo={false} aria-hidden />
          {say(share < 100 ? words.sending(share) : words.checking)}
        </span>
      ) : (
        <span role="alert">
          {say(refused.message)} <span className="cure">{say(refused.cure)}</span>
        </span>
      )}
      <Button size="small" onClick={onDrop}>
        {say(refused === undefined ? words.stop : words.dismiss)}
      </Button>
    </li>
  );
}

/** First what it is, then the files: dropped, chosen, or taken with the phone's camera. */
export function UploadForm({ gathering }: { readonly gathering: string }) {
  const say = useSay();
  const [purpose, setPurpose] = useState<GatheringFile>();
  const uploads = useUploads(gathering);
  const take = (file: File) => {
    if (purpose !== undefined) uploads.send(file, purpose);
    return false;
  };
  const common = { disabled: purpose === undefined, showUploadList: false, beforeUpload: take };
  return (
    <div className="upload">
      <p>
        <b>{say(words.never)}</b> <span className="faint">{say(words.limits)}</span>
      </p>
      <fieldset className="purposes">
        <legend>{say(words.what)}</legend>
        <Radio.Group value={purpose} onChange={(event) => setPurpose(event.target.value)}>
          {purposes.map((one) => (
            <Radio key={one} value={one}>
              {say(gatheringFiles[one].name)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Upload.Dragger {...common} multiple accept={acceptOf(purpose)}>
        <p>{say(purpose === undefined ? words.first : words.drop)}</p>
      </Upload.Dragger>
      <div className="only-touch">
        <Upload {...common} accept="image/*" capture="environment">
          <Button disabled={purpose === undefined}>{say(words.camera)}</Button>
        </Upload>
      </div>
      <ul className="plain-list">
        {uploads.all.map((one) => (
          <Sending key={one.key} one={one} onDrop={() => uploads.drop(one.key)} />
        ))}
      </ul>
    </div>
  );
}
