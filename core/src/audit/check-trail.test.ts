import { expect, test } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { type Anchor, type SealedRow, trailChecker } from './check-trail.ts';
import { FIRST_SEAL, sealOf } from './seal.ts';

const KEY = new Uint8Array(32).fill(3);

/** That many rows by their own key, each sealing the one before. `salt` makes other rows of the same length. */
function trail(count: number, { key = KEY, salt = '' } = {}): SealedRow[] {
  let seal = FIRST_SEAL;
  return Array.from({ length: count }, (_, at) => {
    const row = {
      ...{ seq: at + 1, at: `2026-10-31T02:00:00.${String(at % 1000).padStart(3, '0')}Z`, actor: '9001' },
      ...{ origin: at % 2 ? '127.0.0.1' : null, action: `act${salt}`, subject: `call:${at % 7}` },
      ...{ before: at % 3 ? null : { points: at }, after: { points: at + 1, words: '您好' } },
    };
    seal = sealOf(key, row, seal);
    return { ...row, seal };
  });
}

function faultOf(rows: SealedRow[], anchors: Anchor[]) {
  const checker = trailChecker(KEY, anchors);
  checker.add([...rows].sort((a, b) => a.seq - b.seq));
  return checker.end();
}

const WHOLE = trail(60);
const NOTED = [WHOLE[19]!, WHOLE[40]!, WHOLE[59]!].map(({ seq, seal }) => ({ seq, seal }));
const but = (at: number, part: Partial<SealedRow>) => WHOLE.with(at, { ...WHOLE[at]!, ...part });
const forged = trail(60, { key: new Uint8Array(32).fill(9) });
const numbered = (rows: SealedRow[]) => rows.map((row, at) => ({ ...row, seq: at + 1 }));

test('a trail that nobody touched is whole, in one piece, in many, and empty', () => {
  expect(faultOf(WHOLE, NOTED)).toBeNull();
  const checker = trailChecker(KEY, NOTED);
  for (const row of WHOLE) checker.add([row]);
  expect(checker.end()).toBeNull();
  expect(faultOf([], [])).toBeNull();
});

test('rows that were added after the last noted seal are in order', () => {
  expect(faultOf(WHOLE, NOTED.slice(0, 1))).toBeNull();
});

test.each<[string, SealedRow[], string, number]>([
  ['a name', but(30, { actor: '9002' }), 'changed', 31],
  ['a time', but(30, { at: '2026-10-31T02:00:00.031Z' }), 'changed', 31],
  ['an address', but(30, { origin: '10.0.0.1' }), 'changed', 31],
  ['an action', but(0, { action: 'other' }), 'changed', 1],
  ['a subject', but(59, { subject: 'call:x' }), 'changed', 60],
  ['what was before', but(30, { before: { points: 31 } }), 'changed', 31],
  ['what is after', but(30, { after: null }), 'changed', 31],
  ['a seal', but(30, { seal: 'a'.repeat(64) }), 'changed', 31],
  ['a row and its seal, by another key', WHOLE.with(30, forged[30]!), 'changed', 31],
  ['everything from a row on, by another key', [...WHOLE.slice(0, 30), ...forged.slice(30)], 'changed', 31],
  ['a place', but(30, { seq: 100 }), 'missing', 31],
  ['the place of two', [...WHOLE].map((row) => swapSeq(row, 11, 41)), 'changed', 11],
])('edited: %s', (_, rows, kind, seq) => {
  expect(faultOf(rows, NOTED)).toMatchObject({ kind, seq });
});

function swapSeq(row: SealedRow, one: number, other: number): SealedRow {
  const seq = row.seq === one ? other : row.seq === other ? one : row.seq;
  return { ...row, seq };
}

test.each<[string, SealedRow[], string, number]>([
  ['one deleted', WHOLE.toSpliced(30, 1), 'missing', 31],
  ['several deleted', WHOLE.toSpliced(30, 5), 'missing', 31],
  ['the first deleted', WHOLE.slice(1), 'missing', 1],
  ['one deleted and the rest numbered again', numbered(WHOLE.toSpliced(30, 1)), 'changed', 31],
  ['one put in twice', [...WHOLE, WHOLE[30]!], 'misplaced', 31],
  ['a strange one put in', numbered(WHOLE.toSpliced(30, 0, forged[30]!)), 'changed', 31],
  ['a strange one at the end', [...WHOLE, { ...forged[3]!, seq: 61 }], 'changed', 61],
  ['the end cut off', WHOLE.slice(0, 50), 'cut-off', 51],
  ['everything gone', [], 'cut-off', 1],
])('rows: %s', (_, rows, kind, seq) => {
  expect(faultOf(rows, NOTED)).toMatchObject({ kind, seq });
});

test('the end cut off and written over by the product itself: seen by the seals that were noted', () => {
  const over = trail(60, { salt: ' over' });
  const seals = over.map(({ seq, seal }) => ({ seq, seal }));
  expect(faultOf(over, [...NOTED, seals[59]!])).toMatchObject({ kind: 'rewritten', seq: 1 });
  // The new seals at the same place do not hide the old ones, whichever was noted last.
  const tail = continued(WHOLE.slice(0, 45), 15);
  const last = tail.at(-1)!;
  const noted = [...NOTED, { seq: last.seq, seal: last.seal }];
  expect(faultOf(tail, noted)).toMatchObject({ kind: 'rewritten', seq: 42 });
  expect(faultOf(tail.slice(0, 50), noted)).toMatchObject({ kind: 'cut-off', seq: 51 });
});

/** What the product would write after these rows. */
function continued(rows: SealedRow[], count: number): SealedRow[] {
  const all = [...rows];
  for (let at = 0; at < count; at += 1) {
    const { seal: _, ...row } = { ...all.at(-1)!, seq: all.length + 1, action: 'later' };
    all.push({ ...row, seal: sealOf(KEY, row, all.at(-1)!.seal) });
  }
  return all;
}

test('edited, deleted, put in, swapped or cut anywhere: found at the first row that is not what was written', () => {
  const random = seededRandom(11);
  const below = (count: number) => Math.floor(random() * count);
  for (let round = 0; round < 500; round += 1) {
    const at = below(60);
    const other = (at + 1 + below(59)) % 60;
    const attacks: [SealedRow[], number][] = [
      [but(at, { after: { points: round } }), at + 1],
      [numbered(WHOLE.toSpliced(at, 1)), at + 1],
      [numbered(WHOLE.toSpliced(at, 0, forged[other]!)), at + 1],
      [numbered(WHOLE.with(at, WHOLE[other]!).with(other, WHOLE[at]!)), Math.min(at, other) + 1],
      [WHOLE.slice(0, at), at + 1],
    ];
    for (const [rows, seq] of attacks) expect(faultOf(rows, NOTED)?.seq).toBe(seq);
  }
});
