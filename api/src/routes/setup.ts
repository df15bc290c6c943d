import { createRoute } from '@hono/zod-openapi';
import { hashOf } from '@tingjian/core/hash.ts';
import { readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import { withSettings } from '@tingjian/core/rules/with-settings.ts';
import { currentRuleSet } from '@tingjian/db/reads/current-rules.ts';
import { demoState } from '@tingjian/db/reads/demo/demo-state.ts';
import { setupSteps } from '@tingjian/db/reads/setup-steps.ts';
import { removeDemo } from '@tingjian/db/writes/demo/remove-demo.ts';
import { publishRuleSet } from '@tingjian/db/writes/publish-rule-set.ts';
import { asking } from '../access/asking.ts';
import { body } from '../schemas/person-input.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { demoAnswer, endedDemoAnswer, phraseSettings, setupAnswer } from '../schemas/setup.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

/** 开始使用: the first steps of an installation, and the end of the demo. */
export function setupRoutes({ writing: { db, clock }, store }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/demo',
        summary: '这里有没有演示数据，装到哪一步',
        responses: { 200: json(demoAnswer, '演示数据') },
      }),
      async (c) => {
        const demo = await demoState(db);
        const { state, share, doing } = demo ?? { state: 'none' as const, share: 0, doing: '' };
        return c.json({ state, share, doing }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/demo/end',
        summary: '结束演示：清除演示数据，真实数据不动',
        responses: { 200: json(endedDemoAnswer, '已清除'), ...refusals(403, 409) },
      }),
      async (c) => {
        const { storeKeys, ...counts } = await removeDemo(asking(c).writing);
        for (const key of storeKeys) await store.remove(key);
        return c.json(counts, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/setup',
        summary: '开始使用的几步，各做到哪里',
        responses: { 200: json(setupAnswer, '开始使用') },
      }),
      async (c) => {
        const { settings } = readRuleSet((await currentRuleSet(db))!.text);
        const { surveyFollows, systemPlaysAgentNumber } = settings;
        const organisation = settings.organisation.map((each) =>
          typeof each === 'string' ? each : each.say,
        );
        const own = { organisation, surveyFollows, systemPlaysAgentNumber };
        return c.json({ steps: await setupSteps(db, clock.now()), settings: own }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/setup/phrases',
        summary: '机构名称和用语设置；发布为本中心的规则集，以后的通话按它评分',
        request: body(phraseSettings),
        responses: { 204: { description: '已发布' }, ...refusals(400, 403) },
      }),
      async (c) => {
        const { text: before } = (await currentRuleSet(db))!;
        const text = withSettings(before, c.req.valid('json'));
        const ruleSet = readRuleSet(text);
        await publishRuleSet(asking(c).writing, { hash: hashOf(ruleSet), version: ruleSet.version, text });
        return c.body(null, 204);
      },
    );
}
