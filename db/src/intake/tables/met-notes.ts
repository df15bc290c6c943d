import type { SheetMet } from './sheet-rows.ts';

const MOST = 5;

/** What was met in a sheet and changes what its cells mean, as Chinese sentences. */
export function metNotes(met: SheetMet, merged: string[], hiddenRows: number[]): string[] {
  const notes: string[] = [];
  if (hiddenRows.length > 0)
    notes.push(`隐藏或被筛选掉的 ${hiddenRows.length} 行没有读（第 ${few(hiddenRows)} 行）。`);
  if (met.hiddenColumns > 0) notes.push(`${met.hiddenColumns} 个隐藏的列照常读了。`);
  if (merged.length > 0)
    notes.push(`合并的单元格有 ${merged.length} 处（${few(merged)}），只有左上角一格有值，其余按空白读。`);
  if (met.unvalued > 0)
    notes.push(
      `${met.unvalued} 个公式没有存下结果（第一个在 ${met.firstUnvalued}），按空白读。请在表格软件里打开、保存后再上传。`,
    );
  if (met.tooLong > 0)
    notes.push(
      `${met.tooLong} 个数字超过 15 位（第一个在 ${met.firstTooLong}），表格软件已丢掉末几位。请把这一列设为文本后重新导出。`,
    );
  return notes;
}

function few(places: (string | number)[]): string {
  return `${places.slice(0, MOST).join('、')}${places.length > MOST ? ' 等' : ''}`;
}
