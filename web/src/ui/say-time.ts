const parts = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options });
const dayAndMinute = parts({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const two = (n: number) => String(n).padStart(2, '0');

/** 02:14, or 1:02:14 from an hour on. */
export function clock(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** 2026-10-31 14:03, in China whatever the machine thinks. */
export const whenInChina = (iso: string) => dayAndMinute.format(new Date(iso)).replaceAll('/', '-');

/** 14 秒, 3 分, 2 小时, 5 天: for ages and lengths that need no more precision. */
export function roughly(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} 秒`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} 分钟`;
  if (seconds < 129_600) return `${Math.round(seconds / 3600)} 小时`;
  return `${Math.round(seconds / 86_400)} 天`;
}

export const wholeSeconds = (ms: number) => `${Math.round(ms / 1000)} 秒`;
