import { niceTicks } from '@tingjian/core/kpi/report/nice-ticks.ts';
import type { ReportBlock } from '@tingjian/core/kpi/report/report.ts';
import type { Area } from './area.ts';
import { drawAxisText, drawChartTitle } from './chart-text.ts';
import { COLOURS, type Pdf } from './open-pdf.ts';

type Lines = Extract<ReportBlock, { kind: 'lines' }>;

/** Told apart by dashes and marks as well as by colour. */
const LOOKS = [
  { colour: '#2f6fde', dash: null, mark: 'circle' },
  { colour: '#b45309', dash: 4, mark: 'square' },
  { colour: '#047857', dash: 1.5, mark: 'triangle' },
  { colour: '#7c3aed', dash: 8, mark: 'circle' },
  { colour: '#be123c', dash: 2.5, mark: 'square' },
  { colour: '#374151', dash: 6, mark: 'triangle' },
] as const;
const HEIGHT = { title: 18, legend: 14, plot: 120, labels: 14 };
const AXIS_WIDTH = 40;
const LABEL_WIDTH = 44;

export const LINES_HEIGHT = Object.values(HEIGHT).reduce((sum, each) => sum + each, 0);

/** Lines over labels from left to right; a null leaves a gap. */
export function drawLineChart(pdf: Pdf, { title, unit, labels, lines }: Lines, { x, y, width }: Area): void {
  drawChartTitle(pdf, unit === '' ? title : `${title}（${unit}）`, { x, y, width });
  drawLegend(
    pdf,
    lines.map(({ name }) => name),
    { x: x + AXIS_WIDTH, y: y + HEIGHT.title, width },
  );
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  // From 0 on, so that small changes look small.
  const ticks = niceTicks(Math.min(0, ...values), unit === '%' ? 100 : Math.max(0, ...values));
  if (values.length === 0) {
    drawAxisText(pdf, '无数据', { x, y: y + HEIGHT.title + HEIGHT.plot / 2, width }, 'center');
    return;
  }
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const [left, top] = [x + AXIS_WIDTH, y + HEIGHT.title + HEIGHT.legend];
  const room = width - AXIS_WIDTH - LABEL_WIDTH / 2;
  const across = (at: number) => left + (labels.length < 2 ? room / 2 : (at / (labels.length - 1)) * room);
  const up = (value: number) => top + HEIGHT.plot - ((value - low) / (high - low)) * (HEIGHT.plot - 6);
  for (const tick of ticks) {
    pdf
      .lineWidth(0.5)
      .moveTo(left, up(tick))
      .lineTo(left + room, up(tick))
      .stroke(COLOURS.line);
    drawAxisText(pdf, String(tick), { x, y: up(tick) - 6, width: AXIS_WIDTH - 6 }, 'right');
  }
  const every = Math.max(1, Math.ceil((labels.length * LABEL_WIDTH) / room));
  for (const [at, label] of labels.entries()) {
    if (at % every !== 0) continue;
    drawAxisText(
      pdf,
      label,
      { x: across(at) - LABEL_WIDTH / 2, y: top + HEIGHT.plot + 2, width: LABEL_WIDTH },
      'center',
    );
  }
  for (const [at, line] of lines.entries()) drawLine(pdf, line.values, at, { across, up });
}

function drawLine(
  pdf: Pdf,
  values: (number | null)[],
  at: number,
  { across, up }: { across: (at: number) => number; up: (value: number) => number },
): void {
  const { colour, dash } = lookAt(at);
  pdf.save().lineWidth(1.4);
  if (dash !== null) pdf.dash(dash, { space: dash });
  let isOn = false;
  for (const [index, value] of values.entries()) {
    if (value !== null) {
      if (isOn) pdf.lineTo(across(index), up(value));
      else pdf.moveTo(across(index), up(value));
    }
    isOn = value !== null;
  }
  pdf.stroke(colour).restore();
  for (const [index, value] of values.entries()) {
    if (value !== null) drawMark(pdf, at, { x: across(index), y: up(value) });
  }
}

function drawLegend(pdf: Pdf, names: string[], { x, y }: Area): void {
  let left = x;
  for (const [at, name] of names.entries()) {
    const { colour, dash } = lookAt(at);
    pdf.save().lineWidth(1.4);
    if (dash !== null) pdf.dash(dash, { space: dash });
    pdf
      .moveTo(left, y + 6)
      .lineTo(left + 24, y + 6)
      .stroke(colour)
      .restore();
    drawMark(pdf, at, { x: left + 12, y: y + 6 });
    const width = pdf.font('regular').fontSize(7.5).widthOfString(name) + 4;
    drawAxisText(pdf, name, { x: left + 28, y, width }, 'left', COLOURS.text);
    left += 28 + width + 12;
  }
}

function drawMark(pdf: Pdf, at: number, { x, y }: { x: number; y: number }): void {
  const { colour, mark } = lookAt(at);
  if (mark === 'circle') pdf.circle(x, y, 2);
  else if (mark === 'square') pdf.rect(x - 2, y - 2, 4, 4);
  else pdf.polygon([x, y - 2.6], [x - 2.4, y + 1.8], [x + 2.4, y + 1.8]);
  pdf.fill(colour);
}

function lookAt(at: number): (typeof LOOKS)[number] {
  return LOOKS[at % LOOKS.length]!;
}
