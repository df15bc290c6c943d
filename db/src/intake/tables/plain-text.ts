/** Text of a workbook, in which characters that XML cannot hold are written as `_x000D_`; those without meaning stay so. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (written, code) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(character) ? written : character;
  });
}
