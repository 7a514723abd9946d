import { Button } from 'antd';
import { useEffect } from 'react';
import { momentWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { draftWords } from './draftWords.ts';
import { saveWords as words } from './recordWords.ts';
import { useDrafting } from './useDrafting.ts';
import type { RecordState } from './useRecord.ts';
import type { Save } from './useSave.ts';

interface SaveBarProps {
  readonly state: RecordState;
  readonly save: Save;
  readonly onFinish: () => void;
  readonly onDraft: () => void;
}

/** E and A at a glance, whatever part of the page one is in. */
function Counted({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const { counts } = state;
  if (counts === null) return <span className="counted" />;
  const { expected, attended, unconfirmed, present, entitled } = counts;
  return (
    <span className="counted" role="status">
      {say(words.expected)} <b>{expected}</b> · {say(words.attended)} <b>{attended}</b>
      {unconfirmed > 0 && (
        <>
          {' · '}
          <span className="open">
            {say(words.unconfirmed)} <b>{unconfirmed}</b>
          </span>
        </>
      )}
      <span className="faint"> · {say(words.voters(present, entitled))}</span>
    </span>
  );
}

function useSaveKeys(onDraft: () => void, onFinish: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const act = { s: onDraft, S: onDraft, Enter: onFinish }[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onDraft, onFinish]);
}

function SavedAt({ at }: { readonly at: Date }) {
  const { say, language } = useSpeech();
  return (
    <span className="faint small" role="status">
      {say(words.saved)} {momentWords(at.toISOString(), language).slice(-5)}
    </span>
  );
}

/** Stays in sight: the counts, a draft at any time, and the end. */
export function SaveBar({ state, save, onFinish, onDraft }: SaveBarProps) {
  const say = useSay();
  const recorded = save.status === 'recorded';
  const finishes = useDrafting().finishes.includes(state.values.unit ?? 0);
  useSaveKeys(recorded ? onFinish : onDraft, finishes ? onFinish : onDraft);
  const ready = state.roll !== undefined;
  return (
    <div className="save-bar no-print">
      <Counted state={state} />
      {save.savedAt !== null && <SavedAt at={save.savedAt} />}
      <span className="faint small only-wide">
        {say(finishes ? words.keys : draftWords.finishedBy)}
      </span>
      {!recorded && (
        <Button
          size="large"
          type={finishes ? 'default' : 'primary'}
          disabled={!ready || save.busy}
          onClick={onDraft}
        >
          {say(words.draft)}
        </Button>
      )}
      {finishes && (
        <Button
          type="primary"
          size="large"
          disabled={!ready}
          loading={save.busy}
          onClick={onFinish}
        >
          {say(recorded ? words.correct : words.finish)}
        </Button>
      )}
    </div>
  );
}
