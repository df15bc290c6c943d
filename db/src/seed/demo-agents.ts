const NAMES = `
  李静 王磊 张敏 刘洋 陈晨 杨帆 赵婷 黄涛 周琳 吴昊 徐蕾 孙浩 马丽 朱强 胡月 郭峰 何雪 高志翔 林芳 罗俊杰
  郑悦 梁宇 谢宁 宋嘉怡 唐磊 许诺言 韩冰清 冯雨 邓凯 曹玥 彭程远 曾莉莉 萧一然 田甜 董雯 袁野 潘睿 于曼 蒋怡 蔡铭远
  任思齐 姚远 卢晓彤 汪泽 范文静 金鑫 石磊 戴雨欣 贾楠 韦嘉 夏雪 付强 方圆 邹凯 熊芸 白羽 孟瑶 秦朗 邱实 江河
  尹清 薛峰 雷鸣 侯爽 龙飞 史诗 陶然 黎明月 贺兰 顾盼
`;

/** The first ones, and those who speak in the recordings. */
const LAST_IN_A_ROW = 8031;
const IN_RECORDINGS = [8033, 8036, 8040, 8044, 8052, 8058, 8061, 8065, 8070];

/** Forty invented people, 工号 8001 to 8070. */
export const DEMO_AGENTS: { number: string; name: string }[] = NAMES.trim()
  .split(/\s+/)
  .map((name, at) => ({ number: 8001 + at, name }))
  .filter(({ number }) => number <= LAST_IN_A_ROW || IN_RECORDINGS.includes(number))
  .map(({ number, name }) => ({ number: String(number), name }));
