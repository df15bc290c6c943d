import { Problem } from '../api/ask.ts';
import { type SoundSource, soundLoader } from './sound-loader.ts';

export type PlayerState = { nowMs: number; isPlaying: boolean; rate: number; problem: string | null };
export type Player = {
  readonly audio: HTMLAudioElement | null;
  readonly durationMs: number;
  subscribe: (listener: () => void) => () => void;
  snapshot: () => PlayerState;
  seek: (ms: number) => void;
  /** Plays on, or stops by itself at `untilMs`. */
  playFrom: (ms: number, untilMs?: number) => void;
  toggle: () => void;
  faster: (steps: number) => void;
  setRate: (rate: number) => void;
  close: () => void;
};

export const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];
const CANNOT_PLAY = '浏览器播不了这段录音。转写和评分不受影响，仍可点击时间定位。';

/** One sound, one clock. Without a sound (an imported transcript) only the clock is there. */
export function createPlayer(source: SoundSource | null, durationMs: number): Player {
  const audio = source ? new Audio() : null;
  const sound = audio && source ? soundLoader(audio, source) : null;
  let state: PlayerState = { nowMs: 0, isPlaying: false, rate: 1, problem: null };
  const listeners = new Set<() => void>();
  let frame = 0;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  let untilMs = Number.POSITIVE_INFINITY;

  const change = (part: Partial<PlayerState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const tick = () => {
    if (!audio || audio.paused) return;
    if (audio.currentTime * 1000 >= untilMs) return audio.pause();
    if (Math.abs(audio.currentTime * 1000 - state.nowMs) >= 50) change({ nowMs: audio.currentTime * 1000 });
    frame = requestAnimationFrame(tick);
  };
  const renew = async () => {
    if (!audio || !sound) return;
    await sound.renew(state.nowMs);
    change({ problem: null });
    clearTimeout(renewal);
    // What plays on beyond its time gets a new address; what is still asks for one when it plays again.
    renewal = setTimeout(() => state.isPlaying && !sound.isAllHere() && void playAgain(), sound.msLeft());
  };
  const playAgain = async () => {
    const keptUntil = untilMs;
    try {
      await renew();
      untilMs = keptUntil;
      await audio?.play();
    } catch (error) {
      change({ isPlaying: false, ...(error instanceof Problem && { problem: error.message }) });
    }
  };
  const play = () => {
    if (sound?.isLive() || sound?.isAllHere()) void audio?.play().catch(() => change({ isPlaying: false }));
    else void playAgain();
  };

  if (audio && sound) {
    audio.preload = 'metadata';
    audio.addEventListener('play', () => {
      change({ isPlaying: true });
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tick);
    });
    audio.addEventListener('pause', () => {
      untilMs = Number.POSITIVE_INFINITY;
      change({ isPlaying: false, nowMs: audio.currentTime * 1000 });
    });
    audio.addEventListener('seeking', () => change({ nowMs: audio.currentTime * 1000 }));
    audio.addEventListener('error', () => {
      if (!audio.error || !audio.hasAttribute('src')) return;
      if (sound.isLive()) change({ problem: CANNOT_PLAY, isPlaying: false });
      else if (state.isPlaying) void playAgain();
    });
  }

  const seek = (ms: number) => {
    const nowMs = Math.min(durationMs, Math.max(0, ms));
    untilMs = Number.POSITIVE_INFINITY;
    if (audio) audio.currentTime = nowMs / 1000;
    change({ nowMs });
    // As long as nothing is loaded, the element does not tell those who draw its time.
    if (audio?.readyState === 0) audio.dispatchEvent(new Event('timeupdate'));
  };
  const setRate = (rate: number) => {
    if (audio) {
      audio.playbackRate = rate;
      audio.defaultPlaybackRate = rate;
    }
    change({ rate });
  };
  return {
    audio,
    durationMs,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => state,
    seek,
    playFrom: (ms, until = Number.POSITIVE_INFINITY) => {
      seek(ms);
      untilMs = until;
      play();
    },
    toggle: () => (audio?.paused ? play() : audio?.pause()),
    faster: (steps) => {
      const next = RATES[Math.min(RATES.length - 1, Math.max(0, RATES.indexOf(state.rate) + steps))];
      if (next) setRate(next);
    },
    setRate,
    close: () => {
      cancelAnimationFrame(frame);
      clearTimeout(renewal);
      listeners.clear();
      audio?.pause();
      audio?.removeAttribute('src');
    },
  };
}
