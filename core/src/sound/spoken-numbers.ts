import { DIGITS } from './digits.ts';

const WEIGHTS = ['', '十', '百', '千'];
/** Behind these a number is read as a number: 600 块 is 六百块, yet 8006 号 is 八零零六号. */
const COUNTED = new Set('块元角分秒天个月岁万次公里度折米人名张份家条件种位');

/** A stretch of a text and the characters as which it is spoken. */
export type Spoken = { from: number; to: number; chars: string };

/** Where numbers stand, and how they are said: 40 分钟 as 四十分钟, 8006 as 八零零六, 八千零六号 as 八零零六号. */
export function spokenNumbers(text: string): Spoken[] {
  const found: Spoken[] = [];
  for (const { 0: written, index } of text.matchAll(
    /[0-9０-９]+|[一二两三四五六七八九]千[零〇一二三四五六七八九十百]*(?=号)/g,
  )) {
    const to = index + written.length;
    const isWords = written.includes('千');
    const digits = written.normalize('NFKC');
    const chars = isWords
      ? digit(numberOf(written))
      : isCounted(digits, text[index - 1] ?? '', text.slice(to))
        ? asNumber(digits)
        : digit(digits);
    found.push({ from: index, to, chars });
  }
  return found;
}

function isCounted(digits: string, before: string, after: string): boolean {
  if (digits.length < 2 || digits.length > 4 || digits.startsWith('0') || /[.．\-－:：]/.test(before))
    return false;
  if (/^[.．\-－:：][0-9０-９]/.test(after)) return false;
  const next = after.trimStart()[0] ?? '';
  if (next === '号') return digits.length === 2 && before === '月';
  return digits.length === 2 || COUNTED.has(next);
}

/** 15 is 十五, 600 is 六百, 1005 is 一千零五. */
function asNumber(digits: string): string {
  let words = '';
  for (const [i, char] of [...digits].entries()) {
    const weight = WEIGHTS[digits.length - 1 - i] ?? '';
    if (char !== '0') words += digit(char) + weight;
    else if (!words.endsWith('零')) words += '零';
  }
  return words.replace(/零$/, '').replace(/^一十/, '十');
}

function numberOf(words: string): string {
  let sum = 0;
  let last = 0;
  for (const char of words.replaceAll('两', '二').replaceAll('〇', '零')) {
    const weight = WEIGHTS.indexOf(char);
    if (weight > 0) {
      sum += (last || 1) * 10 ** weight;
      last = 0;
    } else last = DIGITS.indexOf(char);
  }
  return String(sum + last);
}

function digit(digits: string): string {
  return [...digits].map((char) => DIGITS[Number(char)] ?? '').join('');
}
