import { Refusal } from '@tingjian/core/refusal.ts';
import { badTable } from './bad-table.ts';
import type { TableSource } from './table-source.ts';

const OLE = 'd0cf11e0a1b11ae1';
const SLICE = 2 ** 20;
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is by its first bytes, whatever it is called. What nobody should guess at is refused by its name. */
export function fileFormat(source: TableSource, fileName: string): 'xlsx' | 'csv' {
  if (source.size === 0) throw new Refusal('empty-file');
  const head = Buffer.from(source.read(0, 4096));
  if (/^504b0[3567]/.test(head.toString('hex', 0, 4))) return 'xlsx';
  if (head.toString('hex', 0, 8) === OLE) throw badTable(oleProblem(source));
  if (head.toString('latin1', 0, 4) === '%PDF') throw badTable('这是 PDF，请上传 .xlsx 或 CSV');
  if (/\.(xlsx|xlsm)$/i.test(fileName)) throw badTable('内容不是 XLSX 工作簿，文件可能已损坏');
  if (/^[\u{feff}\s]*</u.test(textOf(head)))
    throw badTable('内容是网页或 XML（后缀可能是 .xls），请用表格软件打开，另存为 .xlsx 或 CSV');
  return 'csv';
}

function oleProblem(source: TableSource): string {
  for (let at = 0; at < source.size; at += SLICE) {
    const bytes = Buffer.from(source.read(at, at + SLICE + ENCRYPTED.length));
    if (bytes.includes(ENCRYPTED)) return '文件有密码，请去掉密码后再上传';
  }
  return '这是旧版 Office 文件（.xls），请用表格软件打开，另存为 .xlsx 或 CSV';
}

function textOf(head: Buffer): string {
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  return head.toString(isUtf16 ? 'utf16le' : 'utf8', 0, 512);
}
