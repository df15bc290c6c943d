/** The digits as characters, each at its own number. */
export const DIGITS = '零一二三四五六七八九';
