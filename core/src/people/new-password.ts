const SHORTEST = 10;
const LONGEST = 128;

/**
 * What is wrong with a password somebody chooses, as a Chinese sentence; null when it will do. Length and not being
 * one's own number count, not the mixture of signs.
 */
export function passwordProblem(
  password: string,
  { number, name }: { number: string; name: string },
): string | null {
  if (password.length < SHORTEST) return `密码至少 ${SHORTEST} 位。`;
  if (password.length > LONGEST) return `密码最多 ${LONGEST} 位。`;
  if (new Set(password).size < 5) return '密码里的字符太单一，请换一个。';
  const lower = password.toLowerCase();
  if (lower.includes(number.toLowerCase()) || lower.includes(name.toLowerCase())) {
    return '密码里不能含有自己的工号或姓名。';
  }
  if (/^(0123456789|1234567890|abcdefghij|qwertyuiop|password|tingjian)/.test(lower)) {
    return '这个密码太常见，请换一个。';
  }
  return null;
}
