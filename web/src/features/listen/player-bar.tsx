import { useQuery } from '@tanstack/react-query';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Mark } from '@tingjian/core/marks/mark.ts';
import { useMemo, useRef } from 'react';
import { type CallAnswer, peaksQuery } from '../../api/calls.ts';
import type { Player } from '../../ui/player.ts';
import { useWidth } from '../../ui/use-width.ts';
import { markKey } from './call-marks.ts';
import { FindingMarks } from './finding-marks.tsx';
import { MarkLegend } from './mark-legend.tsx';
import { MarkStrip } from './mark-strip.tsx';
import { findingMarks } from './place-finding-marks.ts';
import { PlayerControls } from './player-controls.tsx';
import { SoundLanes } from './sound-lanes.tsx';
import type { MarkWalk } from './use-mark-walk.ts';
import './player-bar.css';
import './sound-lanes.css';

const NO_FINDINGS: Finding[] = [];

/** The whole call at a glance: two lanes, what was found where, and the controls. */
export function PlayerBar(props: {
  call: CallAnswer;
  player: Player;
  selected: string | null;
  seek: (ms: number) => void;
  listen: (item: string, ms: number) => void;
  /** The marks of the time line, and which one is chosen. */
  walk: MarkWalk;
  listenToMark: (mark: Mark) => void;
}) {
  const { call, player, selected, seek, listen, walk, listenToMark } = props;
  // Peaks are drawn when the sound is read for transcribing; before that there is nothing to ask for.
  const hasPeaks = call.source === 'recording' && !['received', 'waiting-for-model'].includes(call.state);
  const peaks = useQuery({ ...peaksQuery(call.id), enabled: hasPeaks });
  const findings = call.scorecard?.findings ?? NO_FINDINGS;
  const row = useRef<HTMLDivElement>(null);
  const width = useWidth(row);
  const marks = useMemo(
    () => findingMarks(findings, player.durationMs, width),
    [findings, player.durationMs, width],
  );

  return (
    <section className="player-bar panel" aria-label="录音">
      <PlayerControls player={player} seek={seek} />
      <SoundLanes
        player={player}
        peaks={peaks.data}
        transcript={call.transcript}
        shown={walk.current ? undefined : findings.find((finding) => finding.item === selected)}
        marked={walk.current}
        seek={seek}
      />
      <MarkStrip
        marks={walk.marks.shown}
        durationMs={player.durationMs}
        current={walk.current ? markKey(walk.current) : null}
        listen={listenToMark}
      />
      {call.source === 'recording' && !hasPeaks && (
        <p className="no-peaks">波形在转写时生成，现在可以先听。</p>
      )}
      <div className="marks-row" ref={row}>
        <FindingMarks marks={marks} selected={selected} listen={listen} />
      </div>
      {call.marks.length > 0 && <MarkLegend {...walk} />}
    </section>
  );
}
