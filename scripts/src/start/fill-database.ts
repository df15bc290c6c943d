import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../checkout.ts';

// Runs db's own programs in one Node, for most of their time goes into loading the same libraries: tables up to
// date, defaults published and, with the argument `demo`, said whether a demo is to be put in.
// The exit code is the number of the step that failed, 0 when all went well.
const databaseUrl = process.env.DATABASE_URL!;
const steps: (() => Promise<unknown>)[] = [
  async () => (await db('migrate.ts')).migrate(databaseUrl),
  () => db('seed/main.ts'),
  ...(process.argv.includes('demo') ? [() => db('seed/demo.ts')] : []),
];
for (const [at, step] of steps.entries()) {
  try {
    await step();
  } catch (problem) {
    console.error(problem);
    process.exit(at + 1);
  }
}
process.exit(0);

// By address, not by name: db's tests use this package, and a package may not depend on itself in a circle.
function db(file: string): Promise<{ migrate(url: string): Promise<void> }> {
  return import(pathToFileURL(join(checkout, 'db', 'src', file)).href);
}
