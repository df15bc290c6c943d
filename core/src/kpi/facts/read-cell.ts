import type { RawCell } from '../../table-import/raw-cell.ts';
import { readDay } from '../../table-import/read-day.ts';
import type { CellType } from './fact-kind.ts';

export type ReadCell = { value: string | number | boolean | null } | { expected: string };

const DAY_MS = 86_400_000;
/** Spreadsheet day 0, in the calendar that counts 29 February 1900. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const CHINA_MS = 8 * 3_600_000;
const MOST = 1e12;
/** What spreadsheets show where a formula has no value. */
const FAILED_FORMULA =
  /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!)$/i;

/** Reads one cell. An empty one is null; whether it may be empty is for the column to say. */
export function readCell(type: CellType, raw: RawCell): ReadCell {
  const text = typeof raw === 'string' ? raw.normalize('NFKC').trim() : raw === null ? '' : String(raw);
  if (text === '') return { value: null };
  if (FAILED_FORMULA.test(text)) return { expected: '值；这里的公式出错了' };
  if (type === 'text' && isBroken(text, raw))
    return { expected: '完整的编号；表格软件已丢掉末几位，请把这一列设为文本后重新导出' };
  const read = READERS[type](text, typeof raw === 'number' ? raw : null);
  return read === null ? { expected: EXPECTED[type] } : { value: read };
}

/** What a cell of each type should hold, in Chinese. */
export const EXPECTED: Record<CellType, string> = {
  person: '工号，1 到 32 位数字或字母',
  day: '日期，如 2026-10-31',
  month: '月份，如 2026-10',
  moment: '时间，如 2026-10-31 09:30',
  count: '不小于 0 的整数',
  seconds: '不小于 0 的秒数，或 时:分:秒',
  points: '不小于 0 的数',
  percent: '0 到 100 % 的比例，如 95%、95 或 0.95',
  text: '最多 500 个字，不能以 = + - @ 开头',
  'yes-no': '是 或 否',
};

const READERS: Record<CellType, (text: string, number: number | null) => string | number | boolean | null> = {
  person: (text) => (/^[\p{L}\p{N}_-]{1,32}$/u.test(text) ? text : null),
  day: readDayCell,
  month: (text, number) => {
    const [, year, month] = /^(\d{4})(?:[-/.年])(\d{1,2})月?$/.exec(text) ?? [];
    if (year) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month!.padStart(2, '0')}` : null;
    return readDayCell(text, number)?.slice(0, 7) ?? null;
  },
  moment: readMoment,
  count: (text) => {
    const value = plainNumber(text);
    return value !== null && Number.isInteger(value) && value >= 0 && value < MOST ? value : null;
  },
  seconds: (text) => {
    const [, hours, minutes, seconds] = /^(?:(\d{1,4}):)?(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
    if (seconds !== undefined) return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
    return nonNegative(plainNumber(text));
  },
  points: (text) => nonNegative(plainNumber(text)),
  percent: (text) => {
    const value = plainNumber(text.replace(/%$/, ''));
    if (value === null || value < 0 || value > 100) return null;
    // 0.95 is 95 %, and 0.95% is not.
    return text.endsWith('%') || value > 1 ? value / 100 : value;
  },
  text: (text) => (text.length <= 500 && !/^[=+\-@\t]/.test(text) ? text : null),
  'yes-no': (text) => {
    if (/^(是|有|y|yes|true|1|√|查实)$/i.test(text)) return true;
    return /^(否|无|没有|n|no|false|0|×)$/i.test(text) ? false : null;
  },
};

/** Numbers of 16 digits and more, and such as 1.23457E+17: a spreadsheet has taken a code for a number. */
function isBroken(text: string, raw: RawCell): boolean {
  if (typeof raw === 'number') return Math.abs(raw) >= 1e15;
  return /^\d(\.\d+)?E\+\d{2}$/.test(text);
}

function plainNumber(text: string): number | null {
  const plain = text.replace(
    /^(-?\d{1,3})((?:,\d{3})+)(?=\.|$)/,
    (_, first, rest) => first + rest.replaceAll(',', ''),
  );
  return /^-?\d+(\.\d+)?(e[+-]?\d{1,2})?$/i.test(plain) ? Number(plain) : null;
}

function nonNegative(value: number | null): number | null {
  return value !== null && value >= 0 && value < MOST ? value : null;
}

/** A day, also with a time behind it, or as spreadsheets keep it. */
function readDayCell(text: string, number: number | null): string | null {
  return readDay(text.replace(/ \d{1,2}:\d{2}(:\d{2})?$/, '')) ?? serialDay(number ?? plainNumber(text));
}

/** A day as spreadsheets keep it, 1954 to 2099. */
function serialDay(serial: number | null): string | null {
  if (serial === null || serial < 20_000 || serial > 73_050) return null;
  return new Date(EPOCH_MS + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

function readMoment(text: string, number: number | null): string | null {
  const serial = number ?? plainNumber(text);
  if (serial !== null) {
    if (serialDay(serial) === null) return null;
    const minutes = Math.round(serial * 1440);
    return new Date(EPOCH_MS + minutes * 60_000 - CHINA_MS).toISOString();
  }
  const [, day, time] = /^(\S+?)[ T](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?:Z|\+08:?00)?$/.exec(text) ?? [];
  const found = readDay(day ?? text);
  if (!found) return null;
  const [hours, minutes, seconds] = (time ?? '0:00').split(':').map(Number) as [number, number, number?];
  if (hours > 23 || minutes > 59 || (seconds ?? 0) > 59) return null;
  const zone = text.endsWith('Z') ? 0 : CHINA_MS;
  const at = Date.parse(`${found}T00:00:00Z`) + ((hours * 60 + minutes) * 60 + (seconds ?? 0)) * 1000 - zone;
  return new Date(at).toISOString();
}
