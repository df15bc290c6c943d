import { useQuery } from '@tanstack/react-query';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import { useMemo } from 'react';
import { type CallAnswer, peaksQuery } from '../../api.ts';
import type { Player } from '../../ui/player.ts';
import { clock } from '../../ui/say-time.ts';
import { findingMarks } from './finding-marks.ts';
import { PlayerControls } from './player-controls.tsx';
import { SoundLanes } from './sound-lanes.tsx';
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
}) {
  const { call, player, selected, seek, listen } = props;
  // Peaks are drawn when the sound is read for transcribing; before that there is nothing to ask for.
  const hasPeaks = call.source === 'recording' && !['received', 'waiting-for-model'].includes(call.state);
  const peaks = useQuery({ ...peaksQuery(call.id), enabled: hasPeaks });
  const findings = call.scorecard?.findings ?? NO_FINDINGS;
  const placeOf = ({ startMs }: { startMs: number }) => {
    const share = Math.min(1, startMs / player.durationMs);
    return share > 0.93 ? { right: `${(1 - share) * 100}%` } : { left: `${share * 100}%` };
  };
  const marks = useMemo(() => findingMarks(findings, player.durationMs), [findings, player.durationMs]);

  return (
    <section className="player-bar panel" aria-label="录音">
      <PlayerControls player={player} seek={seek} />
      <SoundLanes
        player={player}
        peaks={peaks.data}
        transcript={call.transcript}
        shown={findings.find((finding) => finding.item === selected)}
        seek={seek}
      />
      {call.source === 'recording' && !hasPeaks && (
        <p className="no-peaks">波形在转写时生成，现在可以先听。</p>
      )}
      {marks.length > 0 && (
        <ul className="marks" aria-label="录音上的检出" data-rows={marks.some((mark) => mark.row) ? 2 : 1}>
          {marks.map((mark) => (
            <li
              key={`${mark.item}-${mark.startMs}`}
              className={`mark-row-${mark.row ?? 0}`}
              style={placeOf(mark)}
            >
              <button
                type="button"
                className={`bare mark-${mark.outcome}${mark.item === selected ? ' mark-here' : ''}`}
                data-space="page"
                title={`${mark.item} ${mark.label} ${clock(mark.startMs)}–${clock(mark.endMs)}`}
                aria-label={`${mark.item} ${mark.label},${clock(mark.startMs)}，从前 2 秒开始听`}
                onClick={() => listen(mark.item, mark.startMs)}
              >
                ▲{mark.row !== null && mark.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
