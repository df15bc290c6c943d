/** How far a step of the set-up is. `totalBytes` 0: nobody can say how much there is. */
export type EngineProgress = {
  step: 'wait' | 'check' | 'download' | 'convert' | 'build';
  doneBytes: number;
  totalBytes: number;
  /** One Chinese sentence for the person who waits. */
  sentence: string;
};

export type OnEngineProgress = (progress: EngineProgress) => void;
