/** Turns the engine's chatter into the share of the audio that is done: 0..1, never falling. */
export function whisperProgress(
  durationsMs: number[],
  onProgress: (share: number) => void,
): (line: string) => void {
  const totalMs = durationsMs.reduce((sum, ms) => sum + ms, 0) || 1;
  let finished = 0;
  let finishedMs = 0;
  let told = 0;
  return (line) => {
    // It goes over 100 % at the end of a piece.
    const percent = Math.min(100, Number(/progress =\s*(\d+)%/.exec(line)?.[1] ?? 0));
    if (line.includes('saving output to')) finishedMs += durationsMs[finished++] ?? 0;
    const share = Math.min(1, (finishedMs + (percent / 100) * (durationsMs[finished] ?? 0)) / totalMs);
    if (share <= told) return;
    told = share;
    onProgress(share);
  };
}
