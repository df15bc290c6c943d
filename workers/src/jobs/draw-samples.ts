import { addWorkingDays } from '@tingjian/core/calendar/add-working-days.ts';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { callsDue, noFindingDue } from '@tingjian/core/sampling/calls-due.ts';
import { decideDraw } from '@tingjian/core/sampling/decide-draw.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { calendarInForce } from '@tingjian/db/reads/calendar-list.ts';
import { callsToDraw, callsWithoutFinding } from '@tingjian/db/reads/sampling/calls-to-draw.ts';
import { drawnBefore, NOTHING_BEFORE } from '@tingjian/db/reads/sampling/drawn-before.ts';
import { employedPeople } from '@tingjian/db/reads/sampling/employed-people.ts';
import { type PeriodToDraw, periodsToDraw } from '@tingjian/db/reads/sampling/periods-to-draw.ts';
import { addPlan } from '@tingjian/db/writes/sampling/add-plan.ts';
import { saveDraw } from '@tingjian/db/writes/sampling/save-draw.ts';

/** Every day: the plan of the month if it has none, then a draw for each week that has ended and each agent. */
export async function drawSamples(writing: Writing, signal: AbortSignal): Promise<void> {
  const today = chinaDay(writing.clock.now());
  await addPlan(writing, today.slice(0, 7));
  for (const week of await periodsToDraw(writing.db, today)) {
    await drawRandom(writing, week, signal);
    // Only now is known which calls the random draws left out.
    await drawNoFinding(writing, week);
    if (signal.aborted) return;
  }
}

async function drawRandom(
  writing: Writing,
  { plan, period }: PeriodToDraw,
  signal: AbortSignal,
): Promise<void> {
  const { db } = writing;
  const frames = await callsToDraw(db, { period, dayParts: plan.settings.dayParts });
  const employed = await employedPeople(db, [...frames.keys()]);
  const earlier = await drawnBefore(db, { planId: plan.id, kind: 'random', fromDay: period.fromDay });
  const dueAt = await dueOf(writing, plan.settings.dueDays);
  for (const [person, frame] of frames) {
    signal.throwIfAborted();
    const due = callsDue(employed.get(person)!, plan.settings, period.toDay);
    const before = earlier.get(person) ?? NOTHING_BEFORE;
    const question = { plan, kind: 'random' as const, person, period, due, before, frame };
    const draw = decideDraw(question);
    if (draw.expected > 0) await saveDraw(writing, { ...question, ...draw, dueAt });
  }
}

async function drawNoFinding(writing: Writing, { plan, period }: PeriodToDraw): Promise<void> {
  const { db } = writing;
  const frame = await callsWithoutFinding(db, { period, dayParts: plan.settings.dayParts });
  const earlier = await drawnBefore(db, { planId: plan.id, kind: 'no-finding', fromDay: period.fromDay });
  const before = earlier.get('') ?? NOTHING_BEFORE;
  const due = noFindingDue(plan.settings, period.toDay);
  const question = { plan, kind: 'no-finding' as const, person: '', period, due, before, frame };
  // Saved also when it takes nothing: it closes the week.
  const dueAt = await dueOf(writing, plan.settings.dueDays);
  await saveDraw(writing, { ...question, ...decideDraw(question), dueAt });
}

async function dueOf({ db, clock }: Writing, dueDays: number): Promise<Date> {
  return addWorkingDays(clock.now(), dueDays, await calendarInForce(db));
}
