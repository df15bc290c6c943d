/** The speech engine cannot be had on this machine; the sentence says what happened and what to do. */
export class EngineMissing extends Error {
  override name = 'EngineMissing';
  readonly missing: 'model' | 'program';

  constructor(missing: 'model' | 'program', sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.missing = missing;
  }
}
