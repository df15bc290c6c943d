import { pinyin } from 'pinyin-pro';

/** 服务禁语 → fwjy. Only characters with a reading count; marks and spaces are left out. */
export function pinyinInitials(words: string): string {
  return pinyin(words, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
    .join('')
    .toLowerCase();
}
