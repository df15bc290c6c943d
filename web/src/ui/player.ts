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
export function createPlayer(src: string | null, durationMs: number): Player {
  const audio = src ? new Audio() : null;
  let state: PlayerState = { nowMs: 0, isPlaying: false, rate: 1, problem: null };
  const listeners = new Set<() => void>();
  let frame = 0;
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
  const play = () => void audio?.play().catch(() => change({ isPlaying: false }));

  if (audio && src) {
    audio.preload = 'metadata';
    audio.src = src;
    audio.addEventListener('play', () => {
      change({ isPlaying: true });
      frame = requestAnimationFrame(tick);
    });
    audio.addEventListener('pause', () => {
      untilMs = Number.POSITIVE_INFINITY;
      change({ isPlaying: false, nowMs: audio.currentTime * 1000 });
    });
    audio.addEventListener('seeking', () => change({ nowMs: audio.currentTime * 1000 }));
    audio.addEventListener('error', () => audio.error && change({ problem: CANNOT_PLAY, isPlaying: false }));
  }

  const seek = (ms: number) => {
    const nowMs = Math.min(durationMs, Math.max(0, ms));
    untilMs = Number.POSITIVE_INFINITY;
    if (audio) audio.currentTime = nowMs / 1000;
    change({ nowMs });
  };
  const setRate = (rate: number) => {
    if (audio) audio.playbackRate = rate;
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
      listeners.clear();
      audio?.pause();
      audio?.removeAttribute('src');
    },
  };
}
