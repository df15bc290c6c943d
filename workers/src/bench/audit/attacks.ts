import type { SealedRow } from '@tingjian/core/audit/check-trail.ts';
import { sealOf } from '@tingjian/core/audit/seal.ts';

/** The table after somebody with every right in the database was there; `first` is the first row that is not true. */
export type Attack = { rows: (Omit<SealedRow, 'seq'> & { seq: number | null })[]; first: number };
type Make = (rows: SealedRow[], random: () => number) => Attack;

const GUESSED_KEY = new Uint8Array(32).fill(1);
const hex = (random: () => number) =>
  Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('');
const below = (count: number, random: () => number) => Math.floor(random() * count);
const numbered = (rows: SealedRow[]) => rows.map((row, at) => ({ ...row, seq: at + 1 }));

/** Seals that look right from a row on: made with a key that was guessed. */
function resealed(rows: SealedRow[], from: number, to = rows.length): SealedRow[] {
  let before = from > 0 ? rows[from - 1]!.seal : '';
  return rows.map((row, at) => {
    if (at < from || at >= to) return row;
    const { seal: _, ...plain } = row;
    before = sealOf(GUESSED_KEY, plain, before);
    return { ...plain, seal: before };
  });
}

const EDITS: ((row: SealedRow, random: () => number) => Partial<SealedRow>)[] = [
  ({ at }) => ({ at: at.replace('Z', '001Z') }),
  ({ at }, random) => ({ at: new Date(Date.parse(at) + 1 + below(1e9, random)).toISOString() }),
  ({ actor }, random) => ({ actor: `${actor}${below(10, random)}` }),
  ({ origin }) => ({ origin: origin === null ? '127.0.0.1' : null }),
  ({ action }) => ({ action: action === 'listen' ? 'sign-in' : 'listen' }),
  ({ subject }, random) => ({ subject: `${subject}-${below(10, random)}` }),
  ({ before }, random) => ({ before: { ...before, points: random() } }),
  ({ after }, random) => ({ after: { ...after, points: random() } }),
  ({ after }) => ({ after: after === null ? {} : null }),
];
const edited: Make = (rows, random) => {
  const at = below(rows.length, random);
  const edit = EDITS[below(EDITS.length, random)]!;
  return { rows: rows.with(at, { ...rows[at]!, ...edit(rows[at]!, random) }), first: at + 1 };
};
const editedThen =
  (reseal: (rows: SealedRow[], at: number, random: () => number) => SealedRow[]): Make =>
  (rows, random) => {
    const attack = edited(rows, random);
    return { ...attack, rows: reseal(attack.rows as SealedRow[], attack.first - 1, random) };
  };

export const ATTACKS: Record<string, Make> = {
  'one column edited': edited,
  'edited, with a seal that looks like one': editedThen((rows, at, random) =>
    rows.with(at, { ...rows[at]!, seal: hex(random) }),
  ),
  'edited, sealed again with a guessed key': editedThen((rows, at) => resealed(rows, at, at + 1)),
  'edited, and all after it sealed again': editedThen((rows, at) => resealed(rows, at)),
  'a seal taken from another row': (rows, random) => {
    const at = below(rows.length, random);
    const other = (at + 1 + below(rows.length - 1, random)) % rows.length;
    return { rows: rows.with(at, { ...rows[at]!, seal: rows[other]!.seal }), first: at + 1 };
  },
  'some deleted': (rows, random) => {
    const at = below(rows.length, random);
    return { rows: rows.toSpliced(at, 1 + below(5, random)), first: at + 1 };
  },
  'some deleted, the rest numbered again': (rows, random) => {
    const at = below(rows.length, random);
    return { rows: numbered(rows.toSpliced(at, 1 + below(5, random))), first: at + 1 };
  },
  'one put in': (rows, random) => {
    const at = below(rows.length + 1, random);
    const { seq: _, ...copy } = rows[below(rows.length, random)]!;
    const forged = { ...copy, seq: at + 1, actor: '9999', seal: hex(random) };
    return { rows: numbered(rows.toSpliced(at, 0, forged)), first: at + 1 };
  },
  'one put in a second time': (rows, random) => {
    const at = below(rows.length, random);
    return { rows: [...rows, rows[at]!], first: at + 1 };
  },
  'one put in beside the chain': (rows, random) => {
    const { seq: _, ...copy } = rows[below(rows.length, random)]!;
    return { rows: [...rows, { ...copy, seq: null }], first: 0 };
  },
  'two swapped': (rows, random) => {
    const at = below(rows.length, random);
    const other = (at + 1 + below(rows.length - 1, random)) % rows.length;
    const swapped = numbered(rows.with(at, rows[other]!).with(other, rows[at]!));
    return { rows: swapped, first: Math.min(at, other) + 1 };
  },
  'the end cut off': (rows, random) => {
    const at = below(rows.length, random);
    return { rows: rows.slice(0, at), first: at + 1 };
  },
  'everything gone': () => ({ rows: [], first: 1 }),
  'everything made anew with a guessed key': (rows) => ({ rows: resealed(rows, 0), first: 1 }),
};
