import { connect } from '@tingjian/db/connect.ts';
import { keepSums } from '../../jobs/keep-sums.ts';

// What a worker does for the sums, and nothing else, until it is killed.
const connection = connect(process.argv[2]!, { max: 3, name: 'keep-sums' });
await keepSums(connection, new AbortController().signal, (error) => console.error(error));
