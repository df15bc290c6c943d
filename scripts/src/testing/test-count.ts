/** What a run of the tests came to; the reporter writes it for `npm test` to read. */
export type TestCount = {
  passed: number;
  failed: number;
  skipped: { title: string; reason: string }[];
};
