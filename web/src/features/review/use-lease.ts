import { useEffect, useEffectEvent } from 'react';
import { keepReview } from '../../api/reviews.ts';
import type { Player } from '../../ui/player.ts';

const EVERY_MS = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

/** While somebody types, clicks or listens, the review stays theirs; whoever leaves the desk loses it after 30 minutes. */
export function useLease(props: {
  reviewId: string;
  isActive: boolean;
  player: Player | null;
  fail: (error: unknown) => void;
}) {
  const { reviewId, isActive, player } = props;
  const fail = useEffectEvent(props.fail);
  useEffect(() => {
    if (!isActive) return;
    let isAlive = false;
    const sign = () => {
      isAlive = true;
    };
    for (const name of SIGNS) window.addEventListener(name, sign, { passive: true });
    const timer = setInterval(() => {
      if (!isAlive && !player?.snapshot().isPlaying) return;
      isAlive = false;
      keepReview(reviewId).catch(fail);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const name of SIGNS) window.removeEventListener(name, sign);
    };
  }, [reviewId, isActive, player]);
}
