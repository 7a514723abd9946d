import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type GatheringFile, mostBytes } from '../../kernel/attachment.ts';
import { text } from '../../kernel/text.ts';
import { newId } from '../id.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { sendFile } from '../upload.ts';

/** A file on its way, or one that was refused and says why. */
export interface OnItsWay {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly problems: readonly PageProblem[];
}

export interface Uploads {
  readonly all: readonly OnItsWay[];
  readonly send: (file: File, purpose: GatheringFile) => void;
  /** Stops one that is on its way, or puts aside one that was refused. */
  readonly drop: (key: string) => void;
}

const tooLarge: PageProblem = {
  code: 'web/file-too-large',
  message: text('这个文件太大，没有上传。', 'This file is too large and was not sent.'),
  cure: text(
    '请选较低的分辨率重新扫描，或压缩图片后再传；录像不作附件。',
    'Scan it at a lower resolution or shrink its pictures; films stay outside.',
  ),
};

/** Files that are being sent to a gathering; each one by itself, so that each can be stopped. */
export function useUploads(gathering: string): Uploads {
  const client = useQueryClient();
  const [all, setAll] = useState<readonly OnItsWay[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = useCallback((key: string, to: Partial<OnItsWay>) => {
    setAll((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);
  const leave = useCallback((key: string) => {
    stops.current.delete(key);
    setAll((before) => before.filter((one) => one.key !== key));
  }, []);
  const send = async (file: File, purpose: GatheringFile) => {
    const [key, stop] = [newId(), new AbortController()];
    const problems = file.size > mostBytes ? [tooLarge] : [];
    setAll((before) => [...before, { key, name: file.name, share: 0, problems }]);
    if (problems.length > 0) return;
    stops.current.set(key, stop);
    const input = { params: { gathering }, query: { purpose, name: file.name.slice(-300) } };
    try {
      const onProgress = (share: number) => change(key, { share });
      await sendFile('POST /api/gatherings/:gathering/files', input, file, {
        onProgress,
        signal: stop.signal,
      });
      leave(key);
      void client.invalidateQueries();
    } catch (error) {
      change(key, { problems: problemsOf(error) });
    }
  };
  const drop = (key: string) => {
    stops.current.get(key)?.abort();
    leave(key);
  };
  return { all, send: (file, purpose) => void send(file, purpose), drop };
}
