import './lane.css';

type Stretch = { startMs: number; endMs: number };

/** Stretches on a line as long as the call; for when there is no sound to draw. */
export function Lane(props: { stretches: Stretch[]; durationMs: number; colour: string; height: number }) {
  const share = (ms: number) => `${(ms / props.durationMs) * 100}%`;
  return (
    <div className="lane" style={{ height: props.height }}>
      {props.stretches.map((stretch) => (
        <span
          key={stretch.startMs}
          style={{
            left: share(stretch.startMs),
            width: share(stretch.endMs - stretch.startMs),
            background: props.colour,
          }}
        />
      ))}
    </div>
  );
}
