/** GET /api/demo. `share`: 0..1 of what is being put in. */
export type DemoAnswer = { state: 'none' | 'loading' | 'loaded' | 'ended'; share: number; doing: string };
/** POST /api/demo/end: what was taken out. */
export type EndedDemoAnswer = { calls: number; people: number };

export type PhraseSettings = {
  organisation: string[];
  surveyFollows: boolean;
  systemPlaysAgentNumber: boolean;
};
/** GET /api/setup: the first steps of an installation, from what is there. */
export type SetupAnswer = {
  steps: {
    id: 'organisation' | 'people' | 'calls' | 'sampling' | 'scheme';
    /** `default`: what came with the product counts. */
    state: 'open' | 'default' | 'done';
    count: number;
  }[];
  settings: PhraseSettings;
};
