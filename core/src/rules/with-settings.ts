import { parseDocument } from 'yaml';
import type { Settings } from './settings.ts';

/** What a centre says of itself before its first call. */
export type OwnSettings = Pick<Settings, 'organisation' | 'surveyFollows' | 'systemPlaysAgentNumber'>;

const OWN = '+own';

/**
 * The text of a rule set with a centre's own words in place of those that came with it; its comments stay. The version
 * is marked as the centre's own.
 */
export function withSettings(text: string, own: OwnSettings): string {
  const document = parseDocument(text);
  const version = String(document.get('version'));
  document.set('version', version.endsWith(OWN) ? version : `${version}${OWN}`);
  for (const [name, value] of Object.entries(own)) document.setIn(['settings', name], value);
  return document.toString({ lineWidth: 0 });
}
