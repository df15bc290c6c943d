import { chinaHour } from '../calendar/china-day.ts';

const two = (hour: number) => String(hour).padStart(2, '0');

/**
 * What a call is drawn among: its business type and the part of the day in China, such as `报案 08–12`. `dayParts`: the
 * hours at which the parts begin, ascending; hours before the first belong to the last. Domain section 5, [SM6].
 */
export function stratumOf(
  { businessType, startedAt }: { businessType: string | null; startedAt: Date },
  dayParts: number[],
): string {
  const hour = chinaHour(startedAt);
  const found = dayParts.findLastIndex((begins) => begins <= hour);
  const part = found < 0 ? dayParts.length - 1 : found;
  const from = dayParts[part] ?? 0;
  const until = dayParts[part + 1] ?? dayParts[0] ?? 0;
  return `${businessType ?? '未说明'} ${two(from)}–${two(until === 0 ? 24 : until)}`;
}
