import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, canEnter, postgresAccount } from './account.ts';
import { postgresPrograms, sharedFolder } from './programs.ts';

export type PostgresHome = {
  /** Holds the cluster, the password and the port. */
  folder: string;
  cluster: string;
  /** Holds bin/postgres and bin/initdb. */
  programs: string;
  account: Account | null;
  /** True when the data could not stay in the data folder, because PostgreSQL's account cannot enter it. */
  isElsewhere: boolean;
};

/** Where PostgreSQL keeps its files for this data folder, and who it runs as. */
export function postgresHome(dataDir: string): PostgresHome {
  const { here, pointer, known } = places(dataDir);
  const account = postgresAccount(join(known ?? here, 'cluster'));
  mkdirSync(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 });
  let folder = known ?? here;
  if (!known && account && !canEnter(account, dataDir)) {
    const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    folder = join(sharedFolder, `${hash}-${randomBytes(2).toString('hex')}`);
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    writeFileSync(pointer, `${folder}\n`);
  }
  mkdirSync(folder, { recursive: true, mode: account ? 0o711 : 0o700 });
  return {
    folder,
    cluster: join(folder, 'cluster'),
    programs: postgresPrograms(account),
    account,
    isElsewhere: folder !== here,
  };
}

/** Where the files of a data folder's PostgreSQL are, if it has any. */
export function postgresFolder(dataDir: string): string {
  const { here, known } = places(dataDir);
  return known ?? here;
}

function places(dataDir: string): { here: string; pointer: string; known: string | null } {
  // Written when the data had to go elsewhere. It goes away with the data folder, and so the next data folder
  // of the same name never finds the tables of the last.
  const pointer = join(dataDir, 'postgres-is-in');
  const known = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  return { here: join(dataDir, 'postgres'), pointer, known };
}
