import { availableParallelism } from 'node:os';
import { durationMsOf } from './run-whisper.ts';
import type { HeardPiece, Piece } from './transcriber.ts';

type Lanes = {
  pieces: Piece[];
  lanes: number;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
  hearRun: (
    run: Piece[],
    firstIndex: number,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ) => Promise<HeardPiece[]>;
};

/** Loading the model takes a twentieth of the time of one piece: small runs keep the lanes even and a crash cheap. */
const mostPiecesPerRun = 4;

/**
 * Shares the pieces of one call out to several runs of the engine beside each other.
 * One thread each: the threads of one engine spin while they wait for one another, and on a machine that does
 * anything else that makes them ten times slower. Engines of one thread wait for nobody.
 */
export async function hearInLanes({
  pieces,
  lanes,
  signal,
  onProgress,
  hearRun,
}: Lanes): Promise<HeardPiece[]> {
  const runs = runsOf(pieces, lanes);
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const tell = togetherProgress(
    runs.map(({ run }) => run.reduce((sum, piece) => sum + durationMsOf(piece), 0)),
    onProgress,
  );
  const heard: HeardPiece[][] = [];
  const waiting = [...runs.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, { run, firstIndex }] = next;
      heard[place] = await hearRun(run, firstIndex, either, (share) => tell(place, share));
      tell(place, 1);
    }
  };
  const results = await Promise.allSettled(
    Array.from({ length: lanes }, () =>
      lane().catch((error) => {
        stop.abort(error);
        throw error;
      }),
    ),
  );
  signal?.throwIfAborted();
  // The lanes that were stopped because of the first failure fail with that same error.
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return heard.flat();
}

/** As many lanes as cores, as long as the models fit into memory beside each other. */
export function defaultLanes(modelBytes: number): number {
  const fitting = Math.floor(process.availableMemory() / (4 * modelBytes));
  return Math.max(1, Math.min(4, availableParallelism(), fitting));
}

function runsOf(pieces: Piece[], lanes: number) {
  const size = Math.min(mostPiecesPerRun, Math.ceil(pieces.length / (2 * lanes)));
  return Array.from({ length: Math.ceil(pieces.length / size) }, (_, i) => ({
    run: pieces.slice(i * size, (i + 1) * size),
    firstIndex: i * size,
  }));
}

function togetherProgress(weights: number[], onProgress?: (share: number) => void) {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = weights.map(() => 0);
  let told = 0;
  return (place: number, share: number) => {
    shares[place] = Math.max(shares[place]!, share);
    const together = Math.min(1, shares.reduce((sum, each, i) => sum + each * weights[i]!, 0) / total);
    if (together <= told) return;
    told = together;
    onProgress?.(together);
  };
}
