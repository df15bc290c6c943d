/** The day it is in China, YYYY-MM-DD, whatever zone the browser is in. */
export const chinaToday = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
