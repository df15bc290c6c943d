const WORDINGS =
  '请稍等 让您久等了 感谢…耐心等待 「还」有什么…「问」题 不归我管 你「去」投诉 为您服务 请问有什么可以…您 活该 不知道 ' +
  '登记的手机号 身份证后六位 我就是这个态度 安程保险 再见 八零零六号 核实一下好吗 「什」么东西 感谢您的来电 不是跟你说过了吗';
// Ordinary words, words that sound like the phrases, traditional and full-width forms, digits, fillers and marks.
const NOISE =
  '您的车现在在哪里请问保单号是多少内心导弹消后就等来点贵心一下我帮您查询登记安成宝险客户電話請稍８００６啊呃嗯，。？ 那个这边投诉骑诉';

export type RandomPair = { wording: string; text: string };

/** A phrase and a text that may hold it, damaged: the same random numbers give the same pair. */
export function randomPair(random: () => number): RandomPair {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const wordings = WORDINGS.split(' ');
  const wording = pick(wordings);
  const noise = [...NOISE];
  const words = () => Array.from({ length: Math.floor(random() * 12) }, () => pick(noise)).join('');
  const damaged = () => {
    const rate = random() * 0.5;
    return [...pick(random() < 0.7 ? [wording] : wordings)]
      .filter((char) => !'「」'.includes(char))
      .map((char) => {
        if (char === '…') return words().slice(0, 4);
        if (random() >= rate) return char;
        const kind = random();
        return kind < 0.6 ? pick(noise) : kind < 0.8 ? '' : char + pick(noise);
      })
      .join('');
  };
  const pieces = Array.from({ length: 1 + Math.floor(random() * 3) }, () => words() + damaged());
  return { wording, text: pieces.join('') + words() };
}
