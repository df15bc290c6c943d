import type { Span, Speaker, Transcript } from '@tingjian/core/transcript/transcript.ts';
import { clock } from '../../ui/say-time.ts';

const place = (span: Span, durationMs: number) => ({
  left: `${(span.startMs / durationMs) * 100}%`,
  width: `${((span.endMs - span.startMs) / durationMs) * 100}%`,
});

/** The stretch that was searched for something that was not said. */
export function SearchedShade({ span, durationMs }: { span: Span; durationMs: number }) {
  return (
    <span className="shade-searched" style={place(span, durationMs)}>
      <span className="sr-only">
        查找范围 {clock(span.startMs)} 到 {clock(span.endMs)}
      </span>
    </span>
  );
}

/** The mark that is chosen, over both lanes. */
export function MarkShade({ span, durationMs }: { span: Span; durationMs: number }) {
  return <span className="shade-mark" style={place(span, durationMs)} />;
}

/** Music and what could not be heard, on the channel where they are. */
export function SoundShade(props: { transcript: Transcript; speakers: Speaker[]; laneHeight: number }) {
  const { transcript, speakers, laneHeight } = props;
  const stretches = [
    ...transcript.music.map((span) => ({ ...span, kind: 'music', words: '音乐' })),
    ...transcript.unheard.map((span) => ({ ...span, kind: 'unheard', words: '没听清' })),
  ];
  return stretches
    .filter((stretch) => speakers.includes(stretch.speaker))
    .map((stretch) => (
      <span
        key={`${stretch.kind}-${stretch.speaker}-${stretch.startMs}`}
        className={`shade shade-${stretch.kind}`}
        title={`${stretch.words} ${clock(stretch.startMs)}–${clock(stretch.endMs)}`}
        style={{
          ...place(stretch, transcript.durationMs),
          top: speakers.indexOf(stretch.speaker) * laneHeight,
          height: laneHeight,
        }}
      >
        {stretch.words}
      </span>
    ));
}
