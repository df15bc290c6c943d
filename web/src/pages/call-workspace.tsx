import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Mark } from '@tingjian/core/marks/mark.ts';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type CallAnswer, recordingAddress } from '../api/calls.ts';
import { CallFoot } from '../features/call-head/call-foot.tsx';
import { CallHead } from '../features/call-head/call-head.tsx';
import { CallNotes } from '../features/call-head/call-notes.tsx';
import { CallWaiting } from '../features/call-head/call-waiting.tsx';
import { CallScore } from '../features/call-score/call-score.tsx';
import { markKey } from '../features/listen/call-marks.ts';
import { PlayerBar } from '../features/listen/player-bar.tsx';
import { useMarkWalk } from '../features/listen/use-mark-walk.ts';
import { useRetryCall } from '../features/retry/use-retry-call.ts';
import { Categories } from '../features/scorecard/categories.tsx';
import { Findings } from '../features/scorecard/findings.tsx';
import { findingsToWalk, startOf } from '../features/scorecard/group-findings.ts';
import { TranscriptList } from '../features/transcript/transcript-list.tsx';
import { usePlayer } from '../ui/use-player.ts';
import { useCallAddress } from './use-call-address.ts';
import { useCallKeys } from './use-call-keys.ts';
import './call-workspace.css';

/** Playing begins a little early, so that the ear is ready. */
const LEAD_MS = 2000;
const NO_FINDINGS: Finding[] = [];

export function CallWorkspace({ call }: { call: CallAnswer }) {
  const { scorecard, transcript } = call;
  const { selected, atMs, mark, hide, put } = useCallAddress();
  const player = usePlayer(call.source === 'recording' ? recordingAddress(call.id) : null, call.durationMs);
  const retry = useRetryCall();
  const findings = scorecard?.findings ?? NO_FINDINGS;
  const walk = useMemo(() => findingsToWalk(findings), [findings]);

  const opened = findings.find(({ item }) => item === selected);
  const openedAt = useRef(atMs ?? (opened ? startOf(opened) : null));
  const latestPut = useRef(put);
  latestPut.current = put;
  useEffect(() => {
    if (player && openedAt.current !== null) player.seek(openedAt.current);
  }, [player]);

  const seek = useCallback(
    (ms: number) => {
      player?.seek(ms);
      if (player) latestPut.current({ atMs: player.snapshot().nowMs });
    },
    [player],
  );
  const select = (item: string) => {
    const startMs = startOf(findings.find((finding) => finding.item === item)!);
    if (startMs !== null) player?.seek(startMs);
    put({ finding: item, mark: null, ...(startMs !== null && { atMs: startMs }) });
  };
  const listen = (item: string, ms: number, untilMs?: number) => {
    player?.playFrom(untilMs === undefined ? Math.max(0, ms - LEAD_MS) : ms, untilMs);
    put({ finding: item, mark: null, atMs: ms });
  };
  const listenToSelected = () => {
    const finding = findings.find(({ item }) => item === selected);
    const startMs = finding && startOf(finding);
    if (finding && startMs != null) listen(finding.item, startMs);
  };
  const chooseMark = (chosen: Mark) => {
    player?.seek(chosen.startMs);
    put({ mark: markKey(chosen), atMs: chosen.startMs });
  };
  const listenToMark = (chosen: Mark) => {
    player?.playFrom(Math.max(0, chosen.startMs - LEAD_MS));
    put({ mark: markKey(chosen), atMs: chosen.startMs });
  };
  const markWalk = useMarkWalk({
    ...{ marks: call.marks, mark, hide, choose: chooseMark },
    nowMs: () => player?.snapshot().nowMs ?? 0,
    changeHidden: (next) => put({ hide: next }),
  });
  useCallKeys({ player, walk, selected, select, seek, listenToSelected, stepMark: markWalk.step });

  return (
    <div className="workspace">
      <CallHead call={call} />
      <CallScore callId={call.id} isScored={call.state === 'scored'} />
      <CallNotes call={call} />
      {player && (
        <PlayerBar
          call={call}
          player={player}
          selected={selected}
          seek={seek}
          listen={listen}
          walk={markWalk}
          listenToMark={listenToMark}
        />
      )}
      {!scorecard && (
        <CallWaiting call={call} retry={() => retry.mutate(call.id)} isRetrying={retry.isPending} />
      )}
      {(transcript || scorecard) && (
        <div className="workspace-columns">
          <section className="panel workspace-words" aria-label="转写">
            {transcript && player && (
              <TranscriptList
                transcript={transcript}
                findings={findings}
                selected={selected}
                player={player}
                seek={seek}
              />
            )}
          </section>
          {scorecard && (
            <section className="panel workspace-score" aria-label="评分表">
              <Categories categories={scorecard.categories} />
              <Findings
                scorecard={scorecard}
                items={call.items}
                selected={selected}
                select={select}
                listen={listen}
              />
            </section>
          )}
        </div>
      )}
      {scorecard && <CallFoot call={call} />}
    </div>
  );
}
