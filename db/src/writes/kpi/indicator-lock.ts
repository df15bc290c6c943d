/** Any number will do: changes of indicators take turns. */
export const INDICATOR_LOCK = 7_264_018;
