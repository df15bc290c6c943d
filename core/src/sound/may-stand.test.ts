import { expect, test } from 'vitest';
import { randomPair } from '../testing/random-pair.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { align } from './align.ts';
import { heardText } from './heard-text.ts';
import { layWeighing, lowerBound } from './lower-bound.ts';
import { mayStand } from './may-stand.ts';
import { costAt } from './place.ts';
import { readyPhrase } from './ready-phrase.ts';
import { unitsOf } from './units.ts';

test('passes over no place that the alignment finds, and over many pairs that hold the words in another order', () => {
  const random = seededRandom(23);
  let [there, weighed, passedOver] = [0, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const { wording, text } = randomPair(random);
    const ready = readyPhrase(random() < 0.1 ? `A${wording}` : wording);
    const heard = heardText(unitsOf(random() < 0.4 ? randomPair(random).text + text + '嗯'.repeat(5) : text));
    const most = costAt(0.6 + random() * 0.35, ready.length);
    const weighing = layWeighing([ready], [most]);
    const isThere = align(ready, heard, 0, heard.length, most) !== null;
    const may = mayStand(weighing, 0, ready, heard);
    if (isThere) expect(may, `${wording} in ${text}`).toBe(true);
    if (isThere) there += 1;
    else if (lowerBound(weighing, 0, heard.floors) <= most) {
      weighed += 1;
      if (!may) passedOver += 1;
    }
  }
  expect(there).toBeGreaterThan(1000);
  expect(passedOver).toBeGreaterThan(weighed / 4);
});

test('fillers and gaps do not count as faults', () => {
  const mayHear = (wording: string, text: string) => {
    const ready = readyPhrase(wording);
    return mayStand(layWeighing([ready], [costAt(0.9, ready.length)]), 0, ready, heardText(unitsOf(text)));
  };
  expect(mayHear('请稍等', '您好请啊呃嗯稍嗯嗯等')).toBe(true);
  expect(mayHear('感谢…耐心等待', '感谢您这么长的时间里的耐心等待')).toBe(true);
  expect(mayHear('请稍等', '您好等的稍了请')).toBe(false);
  expect(mayHear('为您服务', `${'好的我看看'.repeat(12)}为您服务`)).toBe(true);
});
