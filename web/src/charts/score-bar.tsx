import './score-bar.css';

/** Filled to what is certain, hollow to what is still possible. */
export function ScoreBar(props: { lowest: number; highest: number; outOf: number }) {
  const share = (points: number) => `${(points / props.outOf) * 100}%`;
  return (
    <span className="score-bar" aria-hidden="true">
      <span className="score-bar-possible" style={{ width: share(props.highest) }} />
      <span className="score-bar-certain" style={{ width: share(props.lowest) }} />
    </span>
  );
}
