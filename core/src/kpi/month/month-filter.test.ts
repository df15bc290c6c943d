import { expect, test } from 'vitest';
import { isAskedFor, sayMonthFilter } from './month-filter.ts';

const person = (teamId: string | null, post: string, grade: string | null) => ({
  ...{ teamId, post },
  form: { grade },
});
const everybody = [person('t1', '坐席', 'A'), person('t2', '坐席', null), person(null, '外呼', 'A')];

test.each([
  [{}, [0, 1, 2]],
  [{ team: 't1' }, [0]],
  [{ team: 'none' }, [2]],
  [{ post: '坐席' }, [0, 1]],
  [{ grade: 'A' }, [0, 2]],
  [{ grade: 'none' }, [1]],
  [{ post: '坐席', grade: 'A' }, [0]],
  [{ team: 't1', grade: 'none' }, []],
])('%j asks for %j', (filter, wanted) => {
  expect(everybody.filter(isAskedFor(filter))).toEqual(wanted.map((at) => everybody[at]));
});

test('a filter is said in words', () => {
  const names = { t1: '一班' };
  expect(sayMonthFilter({}, names)).toBeNull();
  expect(sayMonthFilter({ team: 't1', post: '坐席', grade: 'B' }, names)).toBe('只含：一班，坐席，等级 B');
  expect(sayMonthFilter({ team: 'none', grade: 'none' }, names)).toBe('只含：没有班组，没有等级');
});
