import { type Input, isExpired, messageOf, type OperationKey, type ReplyOf } from './client.ts';
import { refusalOf, unreachable } from './refusal.ts';
import { waitForSession } from './sessionGate.ts';
import { emptyAnswer } from './viewAs.ts';

/** Operations whose body is a file that the server takes in piece by piece. */
type Uploads = Extract<OperationKey, 'POST /api/gatherings/:gathering/files'>;

interface Sending {
  /** Share of the bytes that have left, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file as it is. Only this old way of asking tells how much has left.
 *
 * @returns null where it was cancelled
 * @throws Refusal
 */
export async function sendFile<K extends Uploads>(
  key: K,
  input: Input<K>,
  file: Blob,
  sending: Sending,
): Promise<ReplyOf<K> | null> {
  // Nothing is sent from somebody else's pages.
  emptyAnswer(key);
  const { url } = messageOf(key, input);
  try {
    return (await post(url, file, sending)) as ReplyOf<K> | null;
  } catch (error) {
    if (!isExpired(error) || !(await waitForSession())) throw error;
    return (await post(url, file, sending)) as ReplyOf<K> | null;
  }
}

function post(url: string, file: Blob, { onProgress, signal }: Sending): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    // Sent as it is: what the file calls itself is the server's to judge.
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onload = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300) resolve(response);
      else reject(refusalOf(status, response));
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => resolve(null);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
