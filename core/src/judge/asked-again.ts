import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';

/** What a question may be after, however it is put: 贵姓, 怎么称呼您 and 您叫什么 want the same. */
const WANTED: RegExp[] = [
  /哪[里儿]|到哪|哪(个|一)?(城市|区|县|省|市|小区|账户|卡|地方|位置|地)|什么地方|地址|目的地|地点|位置/,
  /贵姓|称呼|叫(什么|啥)|姓名|名字|姓(什么|啥)/,
  /几点|(什么|啥)时候|哪一?天|[周期拜]几|几[月号]|时间|日期/,
  /车牌|牌照/,
  /号码|电话|手机|单号|尾号|多少号/,
  /多少钱|金额|价格|几块/,
];
const SHORTEST_ANSWER = 2;

/** Two questions after the same thing, about both of which the other side said the same. */
export function isAskedAgain(a: Line, b: Line, view: CallView): boolean {
  if (!WANTED.some((wanted) => wanted.test(a.text) && wanted.test(b.text))) return false;
  const answers = answersAround(b, view);
  return answersAround(a, view).some((one) => answers.some((other) => isIn(one, other) || isIn(other, one)));
}

function answersAround({ index, speaker }: Line, { lines }: CallView): Line[] {
  return [lines[index - 1], lines[index + 1]].filter(
    (line): line is Line =>
      line !== undefined && line.speaker !== speaker && line.units.length >= SHORTEST_ANSWER,
  );
}

/** Every sound of the shorter answer comes in the longer one, in order: 成都, 四川成都. */
function isIn(shorter: Line, longer: Line): boolean {
  let next = 0;
  for (const { soundId } of longer.units) if (soundId === shorter.units[next]?.soundId) next += 1;
  return next === shorter.units.length;
}
