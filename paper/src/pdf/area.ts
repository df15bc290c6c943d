/** Where something is drawn, in points from the upper left corner of the page. */
export type Area = { x: number; y: number; width: number };
