/** Half-open stretch of a call, whole milliseconds from its start. */
export type Span = { startMs: number; endMs: number };

/** `unknown`: the recording has one channel, so nobody can say who spoke. */
export type Speaker = 'agent' | 'customer' | 'unknown';

/** One turn of one speaker, as heard or as imported. */
export type Utterance = Span & { speaker: Speaker; text: string };

/** The customer is parked, as the telephone system says or as music on the line shows. */
export type Hold = Span & { sound?: 'music' | 'silence' };

/** Somebody spoke here and no words could be written: rules answer `needs-human`, never "not said". */
export type Unheard = Span & { speaker: Speaker };

/** How loud one turn is on average, in dB below full scale (0 is the loudest possible), pauses left out. */
export type Level = Span & { speaker: Speaker; db: number };

/** Which engine wrote the words; kept with the transcript so that a score can be explained next year. */
export type EngineStamp = {
  name: string;
  model: string;
  modelHash: string;
  settings: Record<string, unknown>;
};

export type Transcript = {
  durationMs: number;
  /** Sorted by startMs. */
  utterances: Utterance[];
  /** `null`: nobody told us about holds (a recording without switch data); `[]`: there were none. */
  holds: Hold[] | null;
  unheard: Unheard[];
  /** Voice activity per channel; `null` for an imported transcript. Turn times are then those of the words. */
  speech: { speaker: Speaker; spans: Span[] }[] | null;
  /** Tones or music without speech on a channel (hold music, ring-back). */
  music: (Span & { speaker: Speaker })[];
  /** `null` or absent: nobody measured (an imported transcript, or one made before levels were kept). */
  levels?: Level[] | null;
  /** The opening was heard on the customer's channel: a person must look before anything counts. */
  isSwapped: boolean;
  /** `null` for an imported transcript. */
  engine: EngineStamp | null;
};
