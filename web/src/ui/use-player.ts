import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPlayer, type Player, type PlayerState } from './player.ts';
import type { SoundSource } from './sound-loader.ts';

/** `null` until the length of the call is known. */
export function usePlayer(source: SoundSource | null, durationMs: number | null): Player | null {
  const latest = useRef(source);
  latest.current = source;
  const id = source?.id ?? null;
  const [player, setPlayer] = useState<Player | null>(null);
  useEffect(() => {
    if (durationMs === null) return;
    const made = createPlayer(id === null ? null : latest.current, durationMs);
    setPlayer(made);
    return () => {
      setPlayer(null);
      made.close();
    };
  }, [id, durationMs]);
  return player;
}

/** Renders again only when what was picked changes. */
export function usePlayerState<T>(player: Player, pick: (state: PlayerState) => T): T {
  return useSyncExternalStore(player.subscribe, () => pick(player.snapshot()));
}
