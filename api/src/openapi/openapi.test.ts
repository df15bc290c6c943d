import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTE_ACCESS } from '../access/route-access.ts';
import { type Door, openDoor } from '../testing/open-door.ts';
import { routeNameOf } from './describe-api.ts';

type Operation = {
  summary?: string;
  security?: object[];
  tags?: string[];
  parameters?: { name: string; in: string }[];
  responses: Record<string, { description?: string }>;
};
type Described = {
  openapi: string;
  security: object[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object; securitySchemes: Record<string, { type: string; in?: string }> };
};

let door: Door;
let described: Described;
beforeAll(async () => {
  door = await openDoor();
  described = (await (await door.whole.request('/api/openapi.json')).json()) as Described;
});
afterAll(() => door.close());

const operations = () =>
  Object.entries(described.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, name: routeNameOf(method, path), operation })),
  );

test('200: every route there is, and none that is not, is described', () => {
  expect(described.openapi).toBe('3.1.0');
  expect(
    operations()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ROUTE_ACCESS).sort());
});

test('each says what it is for, who may ask, and what it may answer', () => {
  for (const { name, operation, path } of operations()) {
    expect(operation.summary, name).toMatch(/[\u4e00-\u9fff]/);
    expect(operation.tags, name).toHaveLength(1);
    const isOpen = ROUTE_ACCESS[name] === 'everyone';
    expect(operation.security, name).toEqual(isOpen ? [] : undefined);
    if (!isOpen)
      expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(['401', '429']));
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    const declared = (operation.parameters ?? [])
      .filter((each) => each.in === 'path')
      .map((each) => each.name);
    expect(declared.sort(), name).toEqual(inPath.sort());
    for (const response of Object.values(operation.responses))
      expect(response.description, name).toBeTruthy();
  }
});

test('people come with a cookie, programs with a key', () => {
  expect(described.security).toEqual([{ session: [] }, { key: [] }]);
  expect(described.components.securitySchemes).toMatchObject({
    session: { type: 'apiKey', in: 'cookie' },
    key: { type: 'http', scheme: 'bearer' },
  });
});

test('nothing is referred to that is not there', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name] of references) expect(described.components.schemas).toHaveProperty(name!);
});
