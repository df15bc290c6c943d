import { withDatabase } from './with-database.ts';

await withDatabase('db/src/cli/api-key.ts');
