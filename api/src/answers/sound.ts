/** Where to hear a call, for the person who asked and nobody else, until then; `lastsSeconds` for those whose clock is not ours. */
export type SoundLinkAnswer = { url: string; expiresAt: string; lastsSeconds: number };
