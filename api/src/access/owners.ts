import type { RefusalCode } from '@tingjian/core/refusal.ts';
import type { Database } from '@tingjian/db/connect.ts';
import {
  type Owner,
  ownerOfAppeal,
  ownerOfCall,
  ownerOfCoaching,
  ownerOfExport,
  ownerOfPerson,
  ownerOfReview,
  ownerOfVersion,
} from '@tingjian/db/reads/owner-of.ts';
import { z } from 'zod';

type Finder = {
  /** The parameter of the route that names it. */
  parameter: string;
  owner(db: Database, id: string): Promise<Owner | null>;
  missing: RefusalCode;
};

const byUuid =
  (find: (db: Database, id: string) => Promise<Owner | null>): Finder['owner'] =>
  async (db, id) =>
    z.uuid().safeParse(id).success ? find(db, id) : null;

/** Whose thing a parameter stands for. */
export const OWNERS = {
  call: { parameter: 'id', owner: byUuid(ownerOfCall), missing: 'call-not-found' },
  person: { parameter: 'number', owner: ownerOfPerson, missing: 'person-not-found' },
  review: { parameter: 'id', owner: byUuid(ownerOfReview), missing: 'review-not-found' },
  appeal: { parameter: 'id', owner: byUuid(ownerOfAppeal), missing: 'appeal-not-found' },
  version: { parameter: 'id', owner: byUuid(ownerOfVersion), missing: 'version-not-found' },
  export: { parameter: 'id', owner: byUuid(ownerOfExport), missing: 'export-not-found' },
  coaching: { parameter: 'id', owner: byUuid(ownerOfCoaching), missing: 'coaching-not-found' },
} as const satisfies Record<string, Finder>;

export type OwnedBy = keyof typeof OWNERS;
