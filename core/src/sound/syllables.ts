/** A toneless Mandarin syllable: its number, its spelling, and its two halves as sounds; `initial` is empty for 安. */
export type Syllable = { id: number; spelling: string; initial: string; final: string };

// Every syllable a character can have; its place is its number.
const SPELLINGS = `
a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao
ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui
chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die
ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan
gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen
heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju
juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai
lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve
ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne
nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang
pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu
qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se
sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui
shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting
tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing
xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan
zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai
zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
`
  .trim()
  .split(/\s+/);

const INITIALS = ['zh', 'ch', 'sh', ...'bpmfdtnlgkhjqxrzcsyw'];
const SHORT_FINALS: Record<string, string> = { iu: 'iou', ui: 'uei', un: 'uen' };

export const SYLLABLES: readonly Syllable[] = SPELLINGS.map((spelling, id) => ({
  id,
  spelling,
  ...halves(spelling),
}));

const bySpelling = new Map(SYLLABLES.map((syllable) => [syllable.spelling, syllable]));

/** The syllable with this spelling (ü is written v), or undefined when there is none. */
export function syllable(spelling: string): Syllable | undefined {
  return bySpelling.get(spelling);
}

/** Spelling becomes sound: yi = i, wu = u, yu = v, ju = jv, liu = liou. */
function halves(spelling: string): { initial: string; final: string } {
  const initial = INITIALS.find((start) => spelling.startsWith(start)) ?? '';
  let final = spelling.slice(initial.length) || spelling;
  if (initial === 'y') return { initial: '', final: glide('i', final) };
  if (initial === 'w') return { initial: '', final: glide('u', final) };
  if (initial && 'jqx'.includes(initial) && final.startsWith('u')) final = `v${final.slice(1)}`;
  return { initial, final: initial ? (SHORT_FINALS[final] ?? final) : final };
}

function glide(vowel: 'i' | 'u', final: string): string {
  if (vowel === 'i' && final.startsWith('u')) return `v${final.slice(1)}`;
  return final.startsWith(vowel) ? final : vowel + final;
}
