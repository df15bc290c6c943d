/** Where to ask for the address of a sound. `id` tells sounds apart. */
export type SoundSource = { id: string; link: () => Promise<{ url: string; lastsSeconds: number }> };

/** A little earlier than the server says: the address has to last until the bytes are here. */
const EARLY_MS = 30_000;

/**
 * Gives an audio element the address of its sound, which works for some minutes only. It is asked for when somebody
 * wants to hear, not before: every address given out is noted as a listening.
 */
export function soundLoader(audio: HTMLAudioElement, source: SoundSource) {
  let liveUntil = 0;
  let loading: Promise<void> | null = null;

  async function load(nowMs: number): Promise<void> {
    const { url, lastsSeconds } = await source.link();
    liveUntil = performance.now() + lastsSeconds * 1000 - EARLY_MS;
    audio.src = url;
    audio.currentTime = nowMs / 1000;
  }
  return {
    isLive: () => performance.now() < liveUntil,
    isAllHere: () =>
      audio.buffered.length === 1 &&
      audio.buffered.start(0) === 0 &&
      audio.buffered.end(0) >= audio.duration - 0.5,
    msLeft: () => Math.max(0, liveUntil - performance.now()),
    /** Puts a new address in place, and the sound where it was. */
    renew(nowMs: number): Promise<void> {
      loading ??= load(nowMs).finally(() => {
        loading = null;
      });
      return loading;
    },
  };
}
