import type { PhraseEntry } from '../rules/phrase-entry.ts';

type Words = { phrases: PhraseEntry[]; except: PhraseEntry[] };

const list = (text: string) => text.trim().split(/\s+/);
/** Numbers only as written: every telephone number sounds like one of them. */
const asWritten = (text: string) => list(text).map((say) => ({ say, sure: 1 }));

/**
 * Words of customers that bring a call into the risk queue, as a service manager writes phrases. Domain section 5,
 * [SM6]. `except`: wordings around them that do not count. 赔偿 alone is what every customer of an insurer says.
 */
export const COMPLAINT_WORDS: Words = {
  phrases: [
    ...list('投诉 举报 曝光 起诉 索赔 维权 仲裁 信访 打官司 法院见 找律师 请律师 告你们'),
    ...list('赔偿我 你们赔偿 要求赔偿 赔偿损失 赔偿精神 给我赔偿 要赔偿 赔礼道歉'),
    ...list('找媒体 找记者 发到网上 发抖音 发微博 上微博'),
    ...list('监管 银保监 金管局 消协 消保委 工商局 市场监督'),
    ...asWritten('12378 12315 一二三七八 幺二三七八 一二三一五 幺二三幺五'),
    ...list('欺诈 忽悠 骗子 骗人 欺骗 误导'),
  ],
  except: [
    ...list('不是投诉 不投诉 没有投诉 不想投诉 不用投诉 不是要投诉 被投诉'),
    ...list('怎么索赔 如何索赔 索赔流程 索赔材料 索赔资料 索赔申请 要赔偿多少 需要赔偿 对方要赔偿'),
    ...list('监管码 防诈骗 遇到骗子 是不是骗子 怕是骗子 骗子吗 不是骗子 不是骗人'),
  ],
};

/** The customer asks for somebody higher up. */
export const ESCALATION_WORDS: Words = {
  phrases: [
    ...list('找你们领导 找你们经理 找你们主管 找你们负责人 找你们老板 找领导 找经理 找主管'),
    ...list('叫你们领导 叫你们经理 叫你们主管 叫领导 叫经理 叫主管 让你们领导 让你们经理 让你们主管'),
    ...list('要你们领导 要你们经理 要你们主管 跟你们领导 跟你们经理 跟你们主管 和你们领导 你们负责人'),
    ...list('你们领导接 你们领导电话 领导来接 经理来接 主管来接 转你们领导 转给领导 转经理 转主管'),
    ...list('换个人跟我说 找个能做主的 找能管事的 上级领导 值班经理 值班长'),
  ],
  except: list('我们领导 我领导 我经理 我们经理 不找领导 不用找领导'),
};
