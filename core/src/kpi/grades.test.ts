import { expect, test } from 'vitest';
import { DEFAULT_GRADES, gradeOf, grades } from './grades.ts';

test.each([
  [100, 'A'],
  [95, 'A'],
  [94.99, 'B'],
  [90, 'B'],
  [80, 'C'],
  [79.99, 'D'],
  [70, 'D'],
  [69.99, 'E'],
  [-3, 'E'],
])('a total of %d is grade %s', (total, grade) => {
  expect(gradeOf(DEFAULT_GRADES, total)).toBe(grade);
});

test('with a fatal error the grade is not above C, and never better than earned', () => {
  expect(gradeOf(DEFAULT_GRADES, 99, 'C')).toBe('C');
  expect(gradeOf(DEFAULT_GRADES, 72, 'C')).toBe('D');
});

test('borders that overlap are refused', () => {
  const twice = grades.safeParse([
    { grade: 'A', from: 90 },
    { grade: 'B', from: 90 },
  ]);
  expect(twice.success).toBe(false);
});
