import { CALL_STATE_NAMES, type CallState } from '@tingjian/core/calls/call-state.ts';
import './state-tag.css';

const percent = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100);

/** Where a call stands; a bar with the share while words are being written. */
export function StateTag({ state, progress }: { state: CallState; progress: number | null }) {
  return (
    <span className={`state state-${state}`}>
      {CALL_STATE_NAMES[state]}
      {state === 'transcribing' && progress !== null && (
        <>
          <progress max={100} value={percent(progress)} aria-label="转写进度" /> {percent(progress)}%
        </>
      )}
    </span>
  );
}
