import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Span, Speaker, Transcript } from '@tingjian/core/transcript/transcript.ts';
import { useMemo } from 'react';
import type { PeaksAnswer } from '../../api/calls.ts';
import { Lane } from '../../charts/lane.tsx';
import { Waveform } from '../../charts/waveform.tsx';
import { SPEAKER_NAMES } from '../../ui/call-words.ts';
import { useColourScheme } from '../../ui/colour-scheme.tsx';
import type { Player } from '../../ui/player.ts';
import { usePlayerState } from '../../ui/use-player.ts';
import { MarkShade, SearchedShade, SoundShade } from './shades.tsx';

const LANE_HEIGHT = 44;
const COLOURS: Record<'light' | 'dark', Record<Speaker, [colour: string, played: string]>> = {
  light: { agent: ['#9dbbe6', '#1f5fbf'], customer: ['#92c6bf', '#0f6e66'], unknown: ['#b5bcc6', '#5b6472'] },
  dark: { agent: ['#3d5f92', '#7fb2ff'], customer: ['#2d6f67', '#5cc9bb'], unknown: ['#525b67', '#a3abb7'] },
};

function Cursor({ player, seek }: { player: Player; seek: (ms: number) => void }) {
  const nowMs = usePlayerState(player, (state) => state.nowMs);
  return (
    <button
      type="button"
      className="bare lane-click"
      tabIndex={-1}
      aria-label="在时间线上定位"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        seek(((event.clientX - box.left) / box.width) * player.durationMs);
      }}
    >
      <span className="lane-cursor" style={{ left: `${(nowMs / player.durationMs) * 100}%` }} />
    </button>
  );
}

/** Agent above, customer below. Peaks when there is sound, turns when there are only words. */
export function SoundLanes(props: {
  player: Player;
  peaks: PeaksAnswer | undefined;
  transcript: Transcript | null;
  shown: Finding | undefined;
  marked: Span | undefined;
  seek: (ms: number) => void;
}) {
  const { player, peaks, transcript, shown, marked, seek } = props;
  const { isDark } = useColourScheme();
  const colours = COLOURS[isDark ? 'dark' : 'light'];
  const channels = useMemo(
    () =>
      peaks?.channels.map(({ speaker, peaks: values }) => ({
        peaks: values,
        colour: colours[speaker][0],
        playedColour: colours[speaker][1],
      })),
    [peaks, colours],
  );
  const isMono = transcript?.utterances.some((utterance) => utterance.speaker === 'unknown');
  const speakers: Speaker[] =
    peaks?.channels.map((channel) => channel.speaker) ?? (isMono ? ['unknown'] : ['agent', 'customer']);

  return (
    <div className="lanes">
      <ul className="lane-names" aria-label="声道">
        {speakers.map((speaker) => (
          <li key={speaker} className={`who-${speaker}`} style={{ height: LANE_HEIGHT }}>
            {speaker === 'unknown' ? '单声道' : SPEAKER_NAMES[speaker]}
          </li>
        ))}
      </ul>
      <div className="lane-box" style={{ height: LANE_HEIGHT * speakers.length }}>
        {shown?.searched && <SearchedShade span={shown.searched} durationMs={player.durationMs} />}
        {marked && <MarkShade span={marked} durationMs={player.durationMs} />}
        {channels && player.audio ? (
          <Waveform
            channels={channels}
            durationMs={player.durationMs}
            audio={player.audio}
            laneHeight={LANE_HEIGHT}
            seek={seek}
          />
        ) : (
          <>
            {speakers.map((speaker) => (
              <Lane
                key={speaker}
                stretches={transcript?.utterances.filter((utterance) => utterance.speaker === speaker) ?? []}
                durationMs={player.durationMs}
                colour={colours[speaker][1]}
                height={LANE_HEIGHT}
              />
            ))}
            <Cursor player={player} seek={seek} />
          </>
        )}
        {transcript && <SoundShade transcript={transcript} speakers={speakers} laneHeight={LANE_HEIGHT} />}
      </div>
    </div>
  );
}
