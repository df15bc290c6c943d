import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../testing/seeded-random.ts';
import { rankTeam } from './rank-team.ts';
import type { Candidate } from './standing.ts';

const rules = { workingDays: 15, evaluations: 8, calls: 200, lastShare: 0.1, floor: 80 };
const person = (number: string, total: number | null, more: Partial<Candidate> = {}): Candidate => ({
  ...{
    number,
    total,
    standardError: 0,
    isOnProbation: false,
    isInRetraining: false,
    workingDays: 22,
    evaluations: 8,
    calls: 400,
  },
  ...{ fatals: 0, qaMean: 90, provenComplaints: 0, satisfaction: 90, exam: 90 },
  ...more,
});
const team = (...totals: number[]) => totals.map((total, at) => person(`80${10 + at}`, total));
const rank = (people: Candidate[]) => rankTeam(people, rules);
const of = (people: Candidate[], number: string) =>
  rank(people).standings.find((each) => each.number === number)!;
const nine = [95, 94, 93, 92, 91, 90, 89, 88, 87];

describe('ranking a team (domain section 3.5)', () => {
  test.each([
    ['on probation', { isOnProbation: true }, '试用期'],
    ['a retraining not passed yet', { isInRetraining: true }, '待岗培训'],
    ['14 working days', { workingDays: 14 }, '14 天'],
    ['7 evaluations', { evaluations: 7 }, '7 通'],
    ['199 calls', { calls: 199 }, '199 通'],
    ['a form that waits', { total: null }, '缺数据'],
  ])('%s is not ranked, and the reason is told', (_, more, why) => {
    const found = of([...team(90, 80), person('9999', 85, more)], '9999');
    expect(found).toMatchObject({ rank: null, isMarked: false });
    expect(found.notRanked.join()).toContain(why);
  });

  test('exactly at each minimum is ranked', () => {
    expect(of([person('1', 90, { workingDays: 15, evaluations: 8, calls: 200 })], '1').rank).toBe(1);
  });

  test('nobody is marked in a team of nine, one in a team of ten, one of nineteen, two of twenty', () => {
    expect(rank(team(...nine)).lookedAt).toBe(0);
    const marked = (count: number) =>
      rank(team(...Array.from({ length: count }, (_, at) => 79 - at))).standings.filter(
        (each) => each.isMarked,
      );
    expect([10, 19, 20].map((count) => marked(count).length)).toEqual([1, 1, 2]);
  });

  test('the last one with 80 or more is not marked; with less they are', () => {
    expect(of(team(...nine, 80), '8019')).toMatchObject({ rank: 10, isMarked: false, spared: 'above-floor' });
    expect(of(team(...nine, 79.99), '8019')).toMatchObject({ rank: 10, isMarked: true, spared: null });
  });

  test('ties are broken in the order of the rule, and equal in all is the same rank: 1, 2, 2, 4', () => {
    const ranks = (people: Candidate[]) => rank(people).standings.map(({ number, rank }) => [number, rank]);
    expect(ranks([person('d', 70), person('b', 80), person('c', 80), person('a', 90)])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ]);
    for (const worse of [
      { fatals: 1, qaMean: 99 },
      { qaMean: 89, provenComplaints: 0 },
      { provenComplaints: 1, satisfaction: 99 },
      { satisfaction: 89, exam: 99 },
      { exam: 89 },
    ]) {
      expect(ranks([person('a', 80, worse), person('b', 80)])[0]).toEqual(['b', 1]);
    }
  });

  test('a tie across the line marks nobody in it', () => {
    const people = team(...nine.slice(0, 8), 70, 70);
    expect(rank(people).standings.filter(({ isMarked }) => isMarked)).toEqual([]);
    expect(of(people, '8019').spared).toBe('tie');
  });

  test('whatever a team looks like: nobody is marked whom the rules spare, and doubt never marks anybody', () => {
    const random = seededRandom(31);
    for (let round = 0; round < 400; round += 1) {
      const size = 1 + Math.floor(random() * 30);
      const people = Array.from({ length: size }, (_, at) =>
        person(
          String(8100 + at),
          Math.round((60 + random() * 35) * (round % 3 === 0 ? 1 : 100)) / (round % 3 === 0 ? 1 : 100),
          {
            ...{
              standardError: random() * 4,
              workingDays: random() < 0.1 ? 3 : 22,
              qaMean: 80 + Math.floor(random() * 3),
            },
          },
        ),
      );
      const { standings, lookedAt } = rank(people);
      const ranked = standings.filter((each) => each.rank !== null);
      const totalOf = (number: string) => people.find((each) => each.number === number)!.total!;
      const marked = ranked.filter(({ isMarked }) => isMarked);
      const above = ranked.slice(0, ranked.length - lookedAt);
      expect(lookedAt).toBe(Math.floor((ranked.length * 10) / 100));
      expect(marked.length).toBeLessThanOrEqual(lookedAt);
      for (const { number, band, rank: at } of marked) {
        expect(totalOf(number)).toBeLessThan(80);
        expect(above.some((other) => band.includes(other.number) || other.rank === at)).toBe(false);
      }
      for (const { rank: at, rankInterval } of ranked) {
        expect(rankInterval!.best).toBeLessThanOrEqual(at!);
        expect(rankInterval!.worst).toBeGreaterThanOrEqual(at!);
        // Competition ranking: so many stand before.
        expect(ranked.filter((other) => other.rank! < at!)).toHaveLength(at! - 1);
      }
      // Being known exactly can only mark more, being known worse only fewer.
      const exactly = rank(people.map((each) => ({ ...each, standardError: 0 }))).standings;
      const markedExactly = new Set(exactly.filter(({ isMarked }) => isMarked).map(({ number }) => number));
      for (const { number } of marked) expect(markedExactly.has(number)).toBe(true);
    }
  });

  test('who cannot be told apart from somebody above the line is not marked, and the page can say so', () => {
    const people = [...team(...nine.map((total) => total - 8)), person('8888', 75, { standardError: 3 })];
    const found = rank(people);
    expect(found.cannotDecide).toBe(true);
    const last = of(people, '8888');
    expect(last).toMatchObject({
      isMarked: false,
      spared: 'cannot-tell',
      rankInterval: { best: 8, worst: 10 },
    });
    expect(last.band).toEqual(['8017', '8018']);
  });

  test('without sampling error the interval of a rank is the rank', () => {
    expect(of(team(90, 80, 70), '8011').rankInterval).toEqual({ best: 2, worst: 2 });
  });
});
