import { withDatabase } from './with-database.ts';

await withDatabase('workers/src/rescore.ts');
