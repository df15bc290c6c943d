import { type AuditRow, FIRST_SEAL, sealOf } from './seal.ts';

export type SealedRow = AuditRow & { seal: string };
/** A seal that was also written down outside the database when the row was made. */
export type Anchor = { seq: number; seal: string };

/**
 * The first place where the trail is not what was written. `seq` is that of the row, or of the one that is gone; of
 * rows that were all made again (`rewritten`), the first that nothing outside vouches for.
 */
export type TrailFault = {
  kind: 'changed' | 'missing' | 'cut-off' | 'misplaced' | 'rewritten' | 'unsealed';
  seq: number;
  sentence: string;
};

/**
 * Reads the trail in the order of `seq` and answers with the first fault, or null when it is whole. Rows may come in
 * any number of pieces: keep one checker and give it all of them, then ask for `end()`. Anchors are all that were ever
 * noted: two different ones for one place tell that the rows there were made twice.
 */
export function trailChecker(key: Uint8Array, anchors: Anchor[]) {
  const noted = new Map<number, Set<string>>();
  for (const { seq, seal } of anchors) noted.set(seq, (noted.get(seq) ?? new Set()).add(seal));
  const lastNoted = anchors.reduce((last, { seq }) => Math.max(last, seq), 0);
  let expected = 1;
  let sealBefore = FIRST_SEAL;
  let vouchedFor = 0;
  let fault: TrailFault | null = null;

  const look = ({ seal, ...row }: SealedRow): TrailFault | null => {
    if (row.seq > expected) return missing(expected, row.seq);
    if (row.seq < expected) return misplaced(row.seq);
    if (sealOf(key, row, sealBefore) !== seal) return changed(row.seq);
    const seals = noted.get(row.seq);
    if (seals && (seals.size > 1 || !seals.has(seal))) return rewritten(vouchedFor + 1, row.seq);
    if (seals) vouchedFor = row.seq;
    return null;
  };
  return {
    /** Rows in the order of `seq`; those after a fault are not looked at. */
    add(rows: Iterable<SealedRow>): TrailFault | null {
      for (const row of rows) {
        if (fault) break;
        fault = look(row);
        expected = row.seq + 1;
        sealBefore = row.seal;
      }
      return fault;
    },
    end(): TrailFault | null {
      return fault ?? (lastNoted >= expected ? cutOff(expected, lastNoted) : null);
    },
  };
}

/** Rows that stand outside the chain, beside rows that are in it. */
export function unsealed(count: number): TrailFault {
  const sentence = `有 ${count} 条记录没有编号和封印：它们不是听鉴写的，或编号被抹掉了。`;
  return { kind: 'unsealed', seq: 0, sentence };
}

function changed(seq: number): TrailFault {
  return {
    kind: 'changed',
    seq,
    sentence: `第 ${seq} 条与它的封印不符：这一条被改过，或它前面的一条被删掉、换掉了。`,
  };
}

function missing(from: number, next: number): TrailFault {
  const gone = next - 1 === from ? `第 ${from} 条不见了` : `第 ${from} 条到第 ${next - 1} 条不见了`;
  return { kind: 'missing', seq: from, sentence: `${gone}：有人删除过记录。` };
}

function misplaced(seq: number): TrailFault {
  return { kind: 'misplaced', seq, sentence: `第 ${seq} 条出现了两次，或不在它的位置上。` };
}

function rewritten(from: number, to: number): TrailFault {
  const where = from === to ? `第 ${from} 条` : `第 ${from} 条到第 ${to} 条之间`;
  return {
    kind: 'rewritten',
    seq: from,
    sentence: `${where}的记录与数据库外面记下的封印不同：原来的记录被截掉后又写过新的。`,
  };
}

function cutOff(from: number, last: number): TrailFault {
  return { kind: 'cut-off', seq: from, sentence: `第 ${from} 条到第 ${last} 条不见了：记录的末尾被截掉了。` };
}
