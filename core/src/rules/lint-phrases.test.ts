import { describe, expect, test } from 'vitest';
import { lint, lintOne, told } from '../testing/lint.ts';

describe('words', () => {
  const rude = (phrases: unknown[], more: object = {}) =>
    told(lint({ U24: { never: { kind: 'banned', phrases, ...more } } }));
  const phrase = (phrases: unknown[], more: object = {}) =>
    told(lintOne({ kind: 'phrase', phrases, ...more }));

  test.each<[string, string, string]>([
    ['the same twice', phrase(['请稍等一下', '请稍等一下']), 'warning “请稍等一下”写重了'],
    [
      'the same in full-width and traditional signs',
      phrase(['您的來電８', '您的来电8']),
      'warning “您的来电8”写重了',
    ],
    [
      'inside its own exception',
      rude(['这事不知道'], { except: ['这事不知道'] }),
      'error “这事不知道”就在它自己的例外里',
    ],
    [
      'always within a shorter exception',
      rude(['很不满意'], { except: ['满意'] }),
      'error “很不满意”每次说到都落在例外“满意”里',
    ],
    [
      'always within an exception with a gap',
      rude(['不知道您是否方便'], { except: ['不知道…是否'] }),
      '每次说到都落在例外',
    ],
    [
      'shadowed where only the words count',
      phrase(['请稍等', '请稍等一下'], { exactOnly: true }),
      'warning “请稍等一下”被更短的“请稍等”盖住',
    ],
    [
      'shadowed by a looser one',
      phrase([{ say: '请稍等', sure: 0.5, maybe: 0.4 }, '请稍等一下']),
      '被更短的“请稍等”盖住',
    ],
    [
      'shadowed by one with a gap',
      phrase([{ say: '感谢…来电', sure: 0.5, maybe: 0.4 }, '感谢您的来电']),
      '“感谢您的来电”被更短的“感谢…来电”盖住',
    ],
    [
      'held by a shorter one, but wider by ear',
      phrase(['请稍等', '请稍等一下']),
      'note “请稍等一下”里已有“请稍等”',
    ],
    ['nothing that can be read', phrase(['，。？']), 'error “，。？”里没有一个能读的字'],
    ['signs of no width only', phrase(['\u200b\u200d']), '里没有一个能读的字'],
    [
      'a sign of no width among the words',
      phrase(['请\u200b稍等']),
      'warning “请\u200b稍等”里有看不见的字符',
    ],
    ['three full stops for a gap', phrase(['感谢...来电']), '连续句点不表示隔字'],
    ['a gap at the end', phrase(['感谢您的…']), '首尾的 … 不起作用'],
    ['a bracket that is not closed', phrase(['还有「什么问题']), '「」没有配对'],
    ['several entries run into one', phrase(['请稍等 - 请您等']), '把几句连成了一句'],
    ['too short to tell by ear', rude(['随便', '烦死']), 'note “随便”“烦死”太短，只按字面找'],
    ['more needed than there are', phrase(['请稍等一下'], { need: 2 }), 'error 要说到 2 句，却只列了 1 句'],
  ])('%s', (_title, text, expected) => {
    expect(text).toContain(expected);
  });

  test.each<[string, string]>([
    [
      'an exception longer than the phrase is what exceptions are for',
      rude(['这事不知道'], { except: ['这事不知道您是否方便'] }),
    ],
    [
      'an exception that covers a phrase only when nothing stands in its gap',
      rude(['不知道…办法'], { except: ['不知道办法'] }),
    ],
    [
      'a shorter one that has to sound in one place the longer has not',
      phrase(['「还」有什么', '还有什么问题吗'], { exactOnly: false }).replace(/^note.*$/gm, ''),
    ],
    [
      'a longer one that lets words stand where the shorter does not',
      phrase(['感谢您来电', '感谢您…来电咨询'], { exactOnly: true }),
    ],
    [
      'a longer one is needed beside a shorter one when both have to be said',
      phrase(['请稍等', '请稍等一下'], { need: 'all', exactOnly: true }),
    ],
    [
      'a longer one that begins with what denies the shorter',
      rude(['没有办法了', '办法了'], { notAfter: ['没有'], exactOnly: true }),
    ],
  ])('fine: %s', (_title, text) => {
    expect(text.trim()).toBe('');
  });
});
