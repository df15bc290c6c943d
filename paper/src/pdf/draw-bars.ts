import { niceTicks } from '@tingjian/core/kpi/report/nice-ticks.ts';
import type { ReportBlock } from '@tingjian/core/kpi/report/report.ts';
import { fixed2 } from '@tingjian/core/kpi/round.ts';
import type { Area } from './area.ts';
import { drawAxisText, drawChartTitle } from './chart-text.ts';
import { COLOURS, type Pdf } from './open-pdf.ts';

type Bars = Extract<ReportBlock, { kind: 'bars' }>;

const ROW = 15;
const NAME_SHARE = 0.24;
const VALUE_WIDTH = 110;
const TITLE = 20;
const AXIS = 16;

export function barsHeight({ bars }: Bars): number {
  return TITLE + bars.length * ROW + AXIS;
}

/** Bars from the left with their names and values in words; an interval is a line over the end of its bar. */
export function drawBars(pdf: Pdf, { title, unit, decimals, bars }: Bars, { x, y, width }: Area): void {
  drawChartTitle(pdf, title, { x, y, width });
  const nameWidth = width * NAME_SHARE;
  const left = x + nameWidth + 6;
  const room = width - nameWidth - VALUE_WIDTH - 6;
  const ends = bars.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]);
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends));
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const at = (value: number) => left + ((value - first) / (last - first)) * room;
  const top = y + TITLE;
  const bottom = top + bars.length * ROW;
  for (const tick of ticks) {
    pdf.lineWidth(0.5).moveTo(at(tick), top).lineTo(at(tick), bottom).stroke(COLOURS.line);
    drawAxisText(pdf, String(tick), { x: at(tick) - 25, y: bottom + 2, width: 50 }, 'center');
  }
  for (const [row, { name, value, low, high, note }] of bars.entries()) {
    const middle = top + row * ROW + ROW / 2;
    drawAxisText(pdf, name, { x, y: middle - 6, width: nameWidth }, 'right', COLOURS.text);
    const said =
      value === null
        ? '无数据'
        : `${decimals === 2 ? fixed2(value) : Math.round(value).toLocaleString('en-US')}${unit === '%' ? '%' : ` ${unit}`}`;
    const beside = { x: left + room + 6, y: middle - 6, width: VALUE_WIDTH - 6 };
    drawAxisText(pdf, note ? `${said}（${note}）` : said, beside, 'left', COLOURS.text);
    if (value === null) continue;
    pdf.rect(Math.min(at(0), at(value)), middle - 4, Math.abs(at(value) - at(0)), 8).fill('#5b8ff9');
    if (low === undefined || high === undefined) continue;
    pdf.lineWidth(1).moveTo(at(low), middle).lineTo(at(high), middle).stroke(COLOURS.text);
    for (const end of [low, high])
      pdf
        .moveTo(at(end), middle - 3)
        .lineTo(at(end), middle + 3)
        .stroke(COLOURS.text);
  }
}
