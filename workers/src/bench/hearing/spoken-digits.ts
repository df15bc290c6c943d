const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 五千三百 and 5300 are the same words: numbers with units become their digits, so that errors are of hearing only. */
export function spokenDigits(text: string): string {
  return text.replace(
    /[两零一二三四五六七八九十百千万]*[十百千万][两零一二三四五六七八九十百千万]*/g,
    (number) => String(numberOf(number)),
  );
}

function numberOf(number: string): number {
  let [whole, section, digit] = [0, 0, 0];
  for (const char of number) {
    const unit = UNITS[char];
    if (unit) {
      section += (digit || 1) * unit;
      digit = 0;
    } else if (char === '万') {
      whole += (section + digit || 1) * 10_000;
      section = digit = 0;
    } else digit = DIGITS.indexOf(char === '两' ? '二' : char);
  }
  return whole + section + digit;
}
