import type { NumberKind } from './number-kind.ts';

const DAY_SECONDS = 86_400;
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** Days by which the calendar that begins in 1904 is behind. */
const FROM_1904 = 1462;
/** 31 December 9999, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;
/** A time of so many days and more is the time of a day, not a length. */
const LONGEST_DAYS = 366;

/**
 * A number of a spreadsheet so that nobody has to guess: days as YYYY-MM-DD, moments with hh:mm:ss behind it, lengths
 * of time as h:mm:ss, percentages with their sign. What is no such thing stays a number.
 */
export function numberText(value: number, kind: NumberKind, is1904: boolean): string | number {
  if (kind === 'number') return value;
  if (kind === 'percent') return `${Number((value * 100).toPrecision(15))}%`;
  const seconds = Math.round(value * DAY_SECONDS);
  if (kind === 'time' && value >= 0 && value < LONGEST_DAYS) return timeText(seconds);
  const serial = value + (is1904 ? FROM_1904 : 0);
  if (serial < 1 || serial >= LAST_SERIAL + 1) return value;
  const whole = seconds + (is1904 ? FROM_1904 * DAY_SECONDS : 0);
  const day = new Date(EPOCH_MS + Math.floor(whole / DAY_SECONDS) * DAY_SECONDS * 1000).toISOString();
  const rest = whole % DAY_SECONDS;
  return rest === 0 ? day.slice(0, 10) : `${day.slice(0, 10)} ${timeText(rest).padStart(8, '0')}`;
}

function timeText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
