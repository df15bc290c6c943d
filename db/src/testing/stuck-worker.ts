import { startJobs } from '../jobs.ts';

// A worker that takes one call and never finishes it, to be killed by a test.
const jobs = await startJobs(process.argv[2]!, { supervise: true, onError: () => {} });
await jobs.work('transcribe-call', { concurrency: 1 }, ({ callId }) => {
  console.log(callId);
  return new Promise(() => {});
});
