import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calibrationDetails } from '../../reads/calibrations/calibration-details.ts';
import { calibrationsList } from '../../reads/calibrations/calibrations-list.ts';
import { comparedScores } from '../../reads/calibrations/compared-scores.ts';
import { peopleToCalibrate } from '../../reads/calibrations/people-to-calibrate.ts';
import { audit } from '../../schema/audit.ts';
import { calibrations } from '../../schema/calibrations.ts';
import { notices } from '../../schema/notices.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { sampleCall, sampleTranscript } from '../../testing/sample-call.ts';
import { addReviewers, findingsCall } from '../../testing/sample-review.ts';
import { submitTranscript } from '../submit-transcript.ts';
import { writtenTranscript } from '../written-transcript.ts';
import { concludeCalibration } from './conclude-calibration.ts';
import { makeCalibration } from './make-calibration.ts';
import { openCalibration } from './open-calibration.ts';
import { saveCalibrationScore } from './save-calibration-score.ts';

let fresh: FreshDatabase;
let callIds: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  await addReviewers(fresh.writing);
  await publishDefaults(fresh.writing);
  callIds = [await findingsCall(fresh.writing), await findingsCall(fresh.writing)];
});
afterAll(() => fresh.drop());

const make = (more: Partial<Parameters<typeof makeCalibration>[1]> = {}) =>
  makeCalibration(fresh.writing, {
    ...{ title: '十月校准', callIds, people: ['9001', '9002'], expert: '9003', dueAt: null, by: '9100' },
    ...more,
  });
const scoring = (calibrationId: string, by: string, decisions = [d('P01', 'add', { atMs: 500 })]) => ({
  ...{ calibrationId, callId: callIds[0]!, by, decisions, isSubmitted: true },
});
const refused = (code: string) => expect.objectContaining({ code });

test('a session asks everybody in it, the expert too, and nobody who made it', async () => {
  const { id } = await make({ people: ['9001', '9002', '9001', '9100'] });
  const { people, calls, calibration } = (await calibrationDetails(fresh.db, id))!;
  expect(people.map(({ number }) => number)).toEqual(['9001', '9002', '9003', '9100']);
  expect(calls.map((call) => call.id).sort()).toEqual([...callIds].sort());
  expect(calibration).toMatchObject({ state: 'scoring', expertNumber: '9003', madeBy: '9100' });
  const told = await fresh.db
    .select()
    .from(notices)
    .where(eq(notices.link, `/calibrations/${id}`));
  expect(told.map(({ personNumber }) => personNumber).sort()).toEqual(['9001', '9002', '9003']);
  expect((await peopleToCalibrate(fresh.db, fresh.writing.clock.now())).map(({ number }) => number)).toEqual([
    ...['9001', '9002', '9003', '9100'],
  ]);
});

test('a session that cannot be is refused whole, with everything that is wrong', async () => {
  const own = await findingsCall(fresh.writing, undefined, '9001');
  const unheard = await submitTranscript(
    fresh.writing,
    sampleCall(),
    writtenTranscript(sampleTranscript('喂')),
  );
  const nobody = '00000000-0000-4000-8000-000000000000';
  const before = await fresh.db.select().from(calibrations);
  const made = make({
    ...{ callIds: [...callIds, own, unheard.id, nobody], people: ['9001', '8006', '7777'], expert: null },
    dueAt: new Date('2026-10-30T00:00:00Z'),
  });
  const error = await made.catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ code: 'bad-calibration' });
  for (const part of [
    '李静（8006）没有评分权限',
    '没有在岗的 7777',
    '王敏（9001）自己的',
    '还没有评完',
    nobody,
    '截止时间',
  ])
    expect(String(error)).toContain(part);
  await expect(make({ people: [], expert: '9003' })).rejects.toEqual(refused('bad-calibration'));
  expect(await fresh.db.select().from(calibrations)).toHaveLength(before.length);
});

test('everybody scores alone: a draft may change, what is submitted may not, and outsiders may not at all', async () => {
  const { id } = await make();
  const draft = { ...scoring(id, '9001'), isSubmitted: false };
  expect(await saveCalibrationScore(fresh.writing, draft)).toEqual({ points: 98 });
  const final = {
    ...scoring(id, '9001', [d('P01', 'add', { atMs: 1, times: 2 }), d('U24', 'add', { atMs: 2 })]),
  };
  expect(await saveCalibrationScore(fresh.writing, final)).toEqual({ points: 91 });
  await expect(saveCalibrationScore(fresh.writing, draft)).rejects.toEqual(refused('calibration-submitted'));
  await expect(saveCalibrationScore(fresh.writing, final)).rejects.toEqual(refused('calibration-submitted'));
  await expect(saveCalibrationScore(fresh.writing, scoring(id, '9100'))).rejects.toEqual(
    refused('not-in-calibration'),
  );
  const elsewhere = { ...scoring(id, '9002'), callId: await findingsCall(fresh.writing) };
  await expect(saveCalibrationScore(fresh.writing, elsewhere)).rejects.toEqual(refused('call-not-found'));
  const upheld = scoring(id, '9002', [d('P01', 'uphold')]);
  await expect(saveCalibrationScore(fresh.writing, upheld)).rejects.toEqual(refused('bad-decision'));
  const { scores } = (await calibrationDetails(fresh.db, id))!;
  expect(scores).toMatchObject([
    { person: '9001', points: 91, missed: { P01: 2, U24: 1 }, isSubmitted: true },
  ]);
});

test('of two tabs that submit at once one wins', async () => {
  const { id } = await make();
  const both = await Promise.allSettled([
    saveCalibrationScore(fresh.writing, scoring(id, '9001')),
    saveCalibrationScore(fresh.writing, scoring(id, '9001', [])),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('compared once two people have scored a call; then nobody scores any more, and the conclusion is written', async () => {
  const { id } = await make();
  await expect(concludeCalibration(fresh.writing, { id, conclusion: 'x' })).rejects.toEqual(
    refused('calibration-not-compared'),
  );
  await saveCalibrationScore(fresh.writing, scoring(id, '9001'));
  await saveCalibrationScore(fresh.writing, { ...scoring(id, '9002'), isSubmitted: false });
  await expect(openCalibration(fresh.writing, { id, by: '9100' })).rejects.toEqual(
    refused('calibration-too-few'),
  );
  expect(await comparedScores(fresh.db, {})).toEqual([]);
  await saveCalibrationScore(fresh.writing, scoring(id, '9002', []));
  const mine = async (viewer: string | null) =>
    (await calibrationsList(fresh.db, viewer)).find((each) => each.id === id)!;
  expect(await mine('9001')).toMatchObject({
    calls: 2,
    people: 3,
    submitted: 2,
    mineLeft: 1,
    madeBy: '孙芳',
  });
  expect(await mine('9100')).toMatchObject({ mineLeft: null });
  expect(await mine(null)).toMatchObject({ mineLeft: null });

  await openCalibration(fresh.writing, { id, by: '9100' });
  await expect(openCalibration(fresh.writing, { id, by: '9100' })).rejects.toEqual(
    refused('calibration-closed'),
  );
  await expect(saveCalibrationScore(fresh.writing, scoring(id, '9003'))).rejects.toEqual(
    refused('calibration-closed'),
  );
  await concludeCalibration(fresh.writing, { id, conclusion: 'P01 从严' });
  expect((await calibrationDetails(fresh.db, id))!.calibration).toMatchObject({
    ...{ state: 'compared', conclusion: 'P01 从严', comparedAt: fresh.writing.clock.at },
  });
  const scores = await comparedScores(fresh.db, { from: fresh.writing.clock.at });
  expect(scores.map(({ person, name, points, misses }) => ({ person, name, points, misses }))).toEqual([
    { person: '9001', name: '王敏', points: 98, misses: { P01: 1 } },
    { person: '9002', name: '赵磊', points: 100, misses: {} },
  ]);
  expect(await comparedScores(fresh.db, { to: fresh.writing.clock.at })).toEqual([]);
  const noted = await fresh.db
    .select()
    .from(audit)
    .where(eq(audit.subject, `calibration:${id}`));
  expect(noted.map(({ action }) => action)).toEqual([
    ...['make-calibration', 'submit-calibration-score', 'submit-calibration-score'],
    ...['compare-calibration', 'conclude-calibration'],
  ]);
});

test('a session that is not there', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000';
  expect(await calibrationDetails(fresh.db, nowhere)).toBeNull();
  await expect(openCalibration(fresh.writing, { id: nowhere, by: '9100' })).rejects.toEqual(
    refused('calibration-not-found'),
  );
});
