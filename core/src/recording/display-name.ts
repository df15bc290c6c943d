const LONGEST = 200;
/** Control characters, line separators, marks that turn the direction of text, and other invisible ones. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/** A file's name as it may be shown. It is never used as a path: bytes are kept under their hash. */
export function displayName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => part.trim() !== '' && !/^\.+$/.test(part)) ?? '';
  const clean = last.normalize('NFC').replace(INVISIBLE, '').trim();
  return [...clean].slice(0, LONGEST).join('') || '未命名';
}
