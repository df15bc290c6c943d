import type { ItemAnswer, ListedItemAnswer } from '../api/calls.ts';

/** A01 is a line of the centre's rules; own means that the amount is this product's choice, no norm. */
export function basisWords(basis: string): string {
  const words = basis.split(/\s+/).filter(Boolean);
  if (!words.every((word) => /^([A-Z]\d+[a-z]?|own)$/.test(word))) return basis;
  const lines = words.filter((word) => word !== 'own');
  return [
    lines.length > 0 && `制度条目 ${lines.join('、')}`,
    lines.length < words.length && '分值为本产品自定',
  ]
    .filter(Boolean)
    .join('，');
}

/** What one fault costs, and up to how much. */
export function costWords(item: ItemAnswer): string {
  if (item.isFatal) return '致命项：经人确认后整通电话 0 分';
  if (item.countedIn) return `已计入 ${item.countedIn}，不重复扣分`;
  const cap = item.cap === null ? '' : `，最多扣 ${item.cap} 分`;
  return `每${item.per ?? '次'}扣 ${Math.abs(item.points)} 分${cap}`;
}

const SOURCES: [letter: string, words: string][] = [
  ['T', '转写'],
  ['V', '声音'],
  ['D', '系统数据'],
];

type Judged = Pick<ListedItemAnswer, 'detection' | 'isJudgedByMachine'>;

/** Who judges by what: T transcript, V sound, D system data, H people; →H: a person has the last word. */
export function judgedBy({ detection, isJudgedByMachine }: Judged): { short: string; long: string } {
  const [first = '', last] = detection.split('→');
  const by = SOURCES.filter(([letter]) => first.includes(letter)).map(([, words]) => words);
  if (by.length === 0) return { short: '人判断', long: '只由人听音判断' };
  if (!isJudgedByMachine) return { short: '人判断', long: '目前由人判断' };
  if (last) return { short: '机器提出，人确认', long: `机器根据${by.join('、')}提出，由人确认才算数` };
  return { short: '机器判断', long: `机器根据${by.join('、')}判断` };
}
