import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { useEffect, useMemo, useRef } from 'react';
import { SPEAKER_NAMES } from '../../ui/call-words.ts';
import type { Player } from '../../ui/player.ts';
import { clock, wholeSeconds } from '../../ui/say-time.ts';
import { usePlayerState } from '../../ui/use-player.ts';
import { type EvidenceMark, MarkedWords, marksWithin } from './marked-words.tsx';
import { rowAt, type TranscriptRow, transcriptRows } from './transcript-rows.ts';
import './transcript-list.css';

const NAMES = { silence: '静默', hold: '保持' };

function Row(props: {
  row: TranscriptRow;
  isNow: boolean;
  marks: EvidenceMark[];
  seek: (ms: number) => void;
}) {
  const { row, isNow, marks, seek } = props;
  const hasSpeaker = row.kind === 'words' || row.kind === 'unheard';
  const inWords = row.kind === 'words' ? marksWithin(row, marks) : [];
  const className = ['turn', `turn-${hasSpeaker ? row.speaker : 'quiet'}`];
  if (isNow) className.push('turn-now');
  if (inWords.some((mark) => mark.isSelected)) className.push('turn-proof');
  return (
    <li className={className.join(' ')} aria-current={isNow || undefined}>
      <button type="button" className="bare" data-space="page" onClick={() => seek(row.startMs)}>
        <span className="turn-time">{clock(row.startMs)}</span>
        {hasSpeaker ? (
          <>
            <span className="turn-who">{SPEAKER_NAMES[row.speaker]}</span>
            <span className="turn-words">
              {row.kind === 'words' ? (
                <MarkedWords text={row.text} marks={inWords} />
              ) : (
                <i>没听清（{wholeSeconds(row.endMs - row.startMs)}）</i>
              )}
            </span>
          </>
        ) : (
          <span>
            ⋯ {wholeSeconds(row.endMs - row.startMs)}
            {NAMES[row.kind as keyof typeof NAMES]} ⋯
          </span>
        )}
      </button>
    </li>
  );
}

/** Agent left, customer right; follows the sound, and a click goes there. */
export function TranscriptList(props: {
  transcript: Transcript;
  findings: Finding[];
  selected: string | null;
  player: Player;
  seek: (ms: number) => void;
}) {
  const { transcript, findings, selected, player, seek } = props;
  const rows = useMemo(() => transcriptRows(transcript), [transcript]);
  const marks = useMemo(
    () =>
      findings
        .filter((finding) => finding.item === selected || ['missed', 'needs-human'].includes(finding.outcome))
        .flatMap((finding) =>
          finding.evidence.map((evidence) => ({ evidence, isSelected: finding.item === selected })),
        ),
    [findings, selected],
  );
  const now = usePlayerState(player, (state) => rowAt(rows, state.nowMs));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    const row = box?.children[now] as HTMLElement | undefined;
    if (!box || !row || box.scrollHeight <= box.clientHeight) return;
    const above = row.offsetTop - box.offsetTop - box.clientHeight / 3;
    box.scrollTo({ top: above, behavior: player.snapshot().isPlaying ? 'smooth' : 'auto' });
  }, [now, player]);

  if (rows.length === 0) return <p className="transcript-empty muted">这段录音里没有听到话语。</p>;
  return (
    <ol className="transcript" ref={list}>
      {rows.map((row, index) => (
        <Row
          key={`${row.kind}-${row.startMs}-${'speaker' in row ? row.speaker : ''}`}
          row={row}
          isNow={index === now}
          marks={marks}
          seek={seek}
        />
      ))}
    </ol>
  );
}
