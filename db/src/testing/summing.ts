import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../connect.ts';
import { sumDirtyDays } from '../writes/sums/sum-dirty-days.ts';

// Sums the days of the database it is told, again and again, until it is killed.
const { db } = connect(process.argv[2]!, { max: 1, name: 'summing' });
for (let count = 0; ; count += 1) {
  await sumDirtyDays(db);
  if (count === 0) console.log('summing');
  await sleep(3);
}
