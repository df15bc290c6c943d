// All costs are counted in whole steps: sums are exact, and tables of them are small.

/** A cost of one: two units with nothing in common. */
export const ONE = 200;
const inSteps = (cost: number) => Math.round(cost * ONE);

/** Another character with the same syllable: almost nothing, yet an exact match must win. */
export const SAME_SYLLABLE_STEPS = inSteps(0.06);
/** A unit of the phrase was not heard at all. */
export const LEFT_OUT = inSteps(0.9);
/** A word heard inside a phrase that the phrase does not have. */
export const INSERTED = inSteps(0.55);
export const FILLER = inSteps(0.05);
/** A word heard where the phrase lets other words stand. */
export const IN_GAP = inSteps(0.07);
/** A unit that must sound is lost when it differs by more than this, and then costs so many times more. */
export const STILL_SOUNDS = inSteps(0.35);
export const LOST = 4;
