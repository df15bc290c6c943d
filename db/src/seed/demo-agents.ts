const NAMES = `
  李静 王磊 张敏 刘洋 陈晨 杨帆 赵婷 黄涛 周琳 吴昊 徐蕾 孙浩 马丽 朱强 胡月 郭峰 何雪 高志翔 林芳 罗俊杰
  郑悦 梁宇 谢宁 宋嘉怡 唐磊 许诺言 韩冰清 冯雨 邓凯 曹玥 彭程远 曾莉莉 萧一然 田甜 董雯 袁野 潘睿 于曼 蒋怡 蔡铭远
`;

/** Invented people, 工号 8001 to 8040. */
export const DEMO_AGENTS: { number: string; name: string }[] = NAMES.trim()
  .split(/\s+/)
  .map((name, at) => ({ number: String(8001 + at), name }));
