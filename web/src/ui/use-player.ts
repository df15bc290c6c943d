import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPlayer, type Player, type PlayerState } from './player.ts';

/** `null` until the length of the call is known. */
export function usePlayer(src: string | null, durationMs: number | null): Player | null {
  const [player, setPlayer] = useState<Player | null>(null);
  useEffect(() => {
    if (durationMs === null) return;
    const made = createPlayer(src, durationMs);
    setPlayer(made);
    return () => {
      setPlayer(null);
      made.close();
    };
  }, [src, durationMs]);
  return player;
}

/** Renders again only when what was picked changes. */
export function usePlayerState<T>(player: Player, pick: (state: PlayerState) => T): T {
  return useSyncExternalStore(player.subscribe, () => pick(player.snapshot()));
}
