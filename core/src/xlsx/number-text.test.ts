import { expect, test } from 'vitest';
import { numberKind } from './number-kind.ts';
import { numberText } from './number-text.ts';

test.each([
  [0, null, 'number'],
  [9, null, 'percent'],
  [14, null, 'day'],
  [22, null, 'moment'],
  [46, null, 'time'],
  [31, null, 'day'],
  [164, 'yyyy\\-mm\\-dd', 'day'],
  [165, 'yyyy"年"m"月"d"日";@', 'day'],
  [166, 'yyyy/m/d h:mm', 'moment'],
  [167, '[$-804]上午/下午h:mm', 'time'],
  [168, '[h]:mm:ss', 'time'],
  [169, 'mm:ss.0', 'time'],
  [170, '[ss].00', 'time'],
  [171, 'mmm', 'day'],
  [172, '0.00%', 'percent'],
  [173, 'General', 'number'],
  [174, '#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
  [175, '0.00E+00', 'number'],
  [176, '0"days"', 'number'],
  [177, '"第"0"日"', 'number'],
  [178, '@', 'number'],
  [179, '[DBNum1]0', 'number'],
] as const)('format %i %s shows a %s', (id, code, kind) => {
  expect(numberKind(id, code)).toBe(kind);
});

test.each([
  [46_326, 'day', false, '2026-10-31'],
  [44_864, 'day', true, '2026-10-31'],
  [46_326.5, 'day', false, '2026-10-31 12:00:00'],
  [46_326.395_833_333_336, 'moment', false, '2026-10-31 09:30:00'],
  [46_326.999_999_9, 'moment', false, '2026-11-01'],
  [0.043_090_277_777_8, 'time', false, '1:02:03'],
  [1.25, 'time', false, '30:00:00'],
  [0, 'time', false, '0:00:00'],
  [46_326.25, 'time', false, '2026-10-31 06:00:00'],
  [0.95, 'percent', false, '95%'],
  [0.285, 'percent', false, '28.5%'],
  [1.2, 'percent', false, '120%'],
  [-1, 'day', false, -1],
  [4_000_000, 'day', false, 4_000_000],
  [31, 'number', false, 31],
] as const)('%d as %s is %s', (value, kind, is1904, text) => {
  expect(numberText(value, kind, is1904)).toBe(text);
});
