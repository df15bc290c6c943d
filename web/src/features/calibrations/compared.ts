import type { CalibrationAnswer } from '../../api/calibrations.ts';

/** A session that is over, with what came of it. */
export type Compared = CalibrationAnswer & { comparison: NonNullable<CalibrationAnswer['comparison']> };
