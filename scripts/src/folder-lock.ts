import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Cannot, explained } from './cannot.ts';

// SQLite's own numbers.
const busy = 5;
const readOnly = 8;
const cannotOpen = 14;

export type FolderLock = { release(): void };

/**
 * One living process per folder. The lock is the operating system's own (through SQLite), so that it ends with
 * the process, however that dies: there is no stale lock to clean up.
 */
export function lockFolder(folder: string, name = 'in-use'): FolderLock {
  try {
    mkdirSync(folder, { recursive: true });
    const lock = new DatabaseSync(join(folder, `${name}.lock`));
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => lock.isOpen && lock.close() };
  } catch (problem) {
    const { errcode } = problem as { errcode?: number };
    if (errcode === busy) {
      throw new Cannot(
        `数据文件夹 ${folder} 正由另一份听鉴使用。请先停止那一份，或用 TINGJIAN_DATA 指定另一个文件夹；数据没有改动。`,
      );
    }
    if (errcode === readOnly || errcode === cannotOpen) {
      throw new Cannot(
        `没有权限写入数据文件夹 ${folder}。请改用它所属的帐户，或用 TINGJIAN_DATA 指定另一个文件夹。`,
      );
    }
    throw explained(problem, '打开数据文件夹');
  }
}
