import { CHINA_TODAY } from '../china-day-of.ts';
import { stayCovers } from '../stay-covers.ts';

/** The stay is the one of today: moves may be entered before their day. */
export const isToday = stayCovers('team_stays', CHINA_TODAY);
