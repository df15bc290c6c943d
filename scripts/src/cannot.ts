/** Something a person has to mend. The message is one Chinese sentence or two; it is shown without a stack. */
export class Cannot extends Error {
  override name = 'Cannot';
}

/** A sentence for what is thrown by the file system, where it is a thing that people can mend. */
export function explained(problem: unknown, doing: string): Error {
  const code = (problem as NodeJS.ErrnoException)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Cannot(diskFull(doing));
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const path = (problem as NodeJS.ErrnoException).path ?? '';
    return new Cannot(
      `${doing}时没有权限写入 ${path}。请改用有权限的帐户，或用 TINGJIAN_DATA 指定另一个文件夹。`,
    );
  }
  return problem instanceof Error ? problem : new Error(String(problem));
}

export function diskFull(doing: string): string {
  return `磁盘已满，${doing}没有完成；已有的通话和评分都还在。请腾出空间（建议至少 2 GB），再运行一次。`;
}
