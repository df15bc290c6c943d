import { useEffect, useRef, useState } from 'react';

export type WaveChannel = { peaks: number[]; colour: string; playedColour: string };

const MOST_STRETCH = 8;

/** Telephone sound is quiet: every channel is stretched alike, so that the loudest fills its lane. */
function stretchOf(channels: WaveChannel[]): number {
  const loudest = channels
    .flatMap((channel) => channel.peaks)
    .reduce((most, peak) => Math.max(most, peak), 0);
  return loudest > 0 ? Math.min(MOST_STRETCH, 0.95 / loudest) : 1;
}

/** Draws given peaks; the sound itself is never decoded. The drawing library arrives only with the first waveform. */
export function Waveform(props: {
  channels: WaveChannel[];
  durationMs: number;
  audio: HTMLMediaElement;
  laneHeight: number;
  seek: (ms: number) => void;
}) {
  const { channels, durationMs, audio, laneHeight, seek } = props;
  const box = useRef<HTMLDivElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);

  useEffect(() => {
    let isGone = false;
    let destroy = () => {};
    void import('wavesurfer.js').then(({ default: WaveSurfer }) => {
      if (isGone || !box.current) return;
      const wave = WaveSurfer.create({
        container: box.current,
        media: audio,
        peaks: channels.map((channel) => channel.peaks),
        duration: durationMs / 1000,
        cursorWidth: 2,
        cursorColor: getComputedStyle(box.current).color,
        barHeight: stretchOf(channels),
        barWidth: 2,
        barGap: 1,
        hideScrollbar: true,
        splitChannels: channels.map((channel) => ({
          height: laneHeight,
          waveColor: channel.colour,
          progressColor: channel.playedColour,
        })),
      });
      wave.on('interaction', (seconds) => seek(seconds * 1000));
      wave.on('redrawcomplete', () => setIsDrawn(true));
      // Where one stood before the drawing came; an element without its sound does not tell.
      wave.on('ready', () => audio.dispatchEvent(new Event('timeupdate')));
      destroy = () => wave.destroy();
    });
    return () => {
      isGone = true;
      destroy();
    };
  }, [channels, durationMs, audio, laneHeight, seek]);

  return (
    <div
      ref={box}
      className="waveform"
      data-drawn={isDrawn}
      style={{ minHeight: laneHeight * channels.length }}
    />
  );
}
