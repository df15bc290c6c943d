/** What a month is made from, in words. */
export const SOURCE_NAMES: Record<string, string> = {
  ...{
    people: '名单、班组或岗位',
    sums: '数据或评分',
    extras: '加扣分',
    history: '申诉、系统故障或往月记录',
  },
  ...{ indicators: '指标口径', schemes: '考核方案', references: 'AHT 参照值', reviewers: '复核员松严' },
};

/** What is different between the hashes of two computings, in words. */
export function changedSources(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  return Object.keys(now)
    .filter((name) => now[name] !== before[name])
    .map((name) => SOURCE_NAMES[name] ?? name);
}
