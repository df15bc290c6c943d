import { join } from 'node:path';
import { keyFor, type SecretPlace } from '../settings/secret.ts';
import { fileTrail, type Trail } from './trail.ts';

/** Where the seals of an installation are noted, outside its database. */
export function sealsFile({ dataFolder }: SecretPlace): string {
  return join(dataFolder, 'audit-seals.log');
}

/** The audit trail of an installation, ready to be added to. */
export function openTrail(place: SecretPlace): Trail {
  return fileTrail(keyFor('audit', place), sealsFile(place));
}
