import { defineConfig } from 'vitest/config';

/** Groups run one after the other; within the last ones one file at a time, for they keep both cores busy. */
const rooms = [
  { name: 'core', order: 0, maxWorkers: 2, testTimeout: 20_000 },
  { name: 'paper', order: 0, maxWorkers: 2, testTimeout: 60_000 },
  { name: 'db', order: 1, maxWorkers: 2, testTimeout: 60_000 },
  { name: 'api', order: 1, maxWorkers: 2, testTimeout: 60_000 },
  { name: 'workers', order: 2, maxWorkers: 1, testTimeout: 300_000 },
  { name: 'web', order: 3, maxWorkers: 1, testTimeout: 120_000 },
  { name: 'scripts', order: 4, maxWorkers: 1, testTimeout: 240_000 },
];

export default defineConfig({
  test: {
    reporters: [
      'default',
      ...(process.env.TINGJIAN_TEST_COUNT ? ['./scripts/src/testing/count-reporter.ts'] : []),
    ],
    projects: rooms.map(({ name, order, maxWorkers, testTimeout }) => ({
      test: {
        name,
        root: `./${name}`,
        include: ['src/**/*.test.{ts,tsx}'],
        environment: 'node',
        pool: 'forks',
        maxWorkers,
        testTimeout,
        hookTimeout: testTimeout,
        teardownTimeout: 30_000,
        sequence: { groupOrder: order },
        globalSetup: ['core', 'paper'].includes(name)
          ? []
          : [`${import.meta.dirname}/scripts/src/testing/postgres-for-tests.ts`],
      },
    })),
  },
});
