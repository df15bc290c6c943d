const NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** 周三, of a day written YYYY-MM-DD. */
export const weekdayOf = (day: string): string => NAMES[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
