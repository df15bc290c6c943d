/** What is wrong with a field of a person, as what is expected in Chinese; null when it will do. */
export type FieldCheck = (text: string) => string | null;

const UNSEEN = /[\p{Cc}\p{Cf}]/u;
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t]/;

export const numberProblem: FieldCheck = (text) =>
  /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,31}$/u.test(text) ? null : '工号应为 1 到 32 位数字或字母';

const words =
  (what: string, most: number): FieldCheck =>
  (text) => {
    if (text.trim() === '') return `${what}不能为空`;
    if ([...text].length > most) return `${what}最多 ${most} 个字`;
    if (UNSEEN.test(text)) return `${what}含有不可见的字符`;
    if (FORMULA.test(text)) return `${what}不能以 = + - @ 开头：电子表格会当成公式`;
    return null;
  };

export const nameProblem = words('姓名', 40);
export const postProblem = words('岗位', 40);
export const teamNameProblem = words('班组名', 40);
export const keyNameProblem = words('名称', 60);
