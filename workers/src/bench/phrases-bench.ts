/** `npm run bench -- phrases-bench`: phrases under noise, on real engine pairs and taken apart; and how fast. */
import { fileURLToPath } from 'node:url';
import { phrasesReport } from './phrases/phrases-report.ts';
import { speedReport } from './phrases/speed-report.ts';

export { phrasesReport, speedReport };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await phrasesReport());
  console.log(speedReport());
}
