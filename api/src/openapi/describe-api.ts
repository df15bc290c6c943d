import type { OpenAPIHono } from '@hono/zod-openapi';
import { reachOf } from '@tingjian/core/people/permissions.ts';
import { ROLE_NAMES, ROLES } from '@tingjian/core/people/roles.ts';
import { type Access, ROUTE_ACCESS } from '../access/route-access.ts';
import { tagOf } from './tags.ts';

type Described = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type Operation = {
  description?: string;
  security?: object[];
  tags?: string[];
  responses?: Record<string, unknown>;
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const REFUSAL = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } };
const COMMON = {
  401: { description: '没有登录，或密钥无效', content: REFUSAL },
  403: { description: '没有权限', content: REFUSAL },
  429: { description: '请求太频繁，Retry-After 里是要等的秒数', content: REFUSAL },
};
const ABOUT = `话务质检接口。两种身份：登录后的会话 cookie，或 \`Authorization: Bearer\` 接口密钥（在“接口密钥”页面或用
\`npm run -s api-key\` 生成）。看得到谁的通话、评分、声音，取决于身份的角色。
出错时返回 {error: {code, message, detail, callId}}，message 是可以直接给人看的一句中文。时间为 ISO 8601；按天的筛选以中国时间计。`;

/** The whole interface as OpenAPI 3.1: what the routes say, and for each who may ask, from the table of access. */
export function describeApi(
  app: OpenAPIHono,
  { version, publicOrigin }: { version: string; publicOrigin: string | null },
): Described {
  const described = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '听鉴',
      version,
      description: ABOUT,
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: publicOrigin ?? '/' }],
    security: [{ session: [] }, { key: [] }],
  });
  const isHttps = publicOrigin?.startsWith('https:');
  const name = `${isHttps ? '__Secure-' : ''}tingjian.session_token`;
  described.components = {
    ...described.components,
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name, description: '登录后得到的会话 cookie' },
      key: { type: 'http', scheme: 'bearer', description: '接口密钥' },
    },
  };
  for (const [path, item] of Object.entries(described.paths ?? {})) {
    for (const method of METHODS) {
      const operation = (item as Partial<Record<string, Operation>>)[method];
      if (operation) complete(operation, path, routeNameOf(method, path));
    }
  }
  return described;
}

/** `GET /api/calls/:id` for get and /api/calls/{id}. */
export function routeNameOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

function complete(operation: Operation, path: string, name: string): void {
  const access = ROUTE_ACCESS[name];
  operation.tags = [tagOf(path)];
  if (access === undefined) return;
  const who = whoMay(access);
  operation.description = [operation.description, who].filter(Boolean).join('\n\n');
  if (access === 'everyone') operation.security = [];
  else operation.responses = { ...COMMON, ...operation.responses };
}

function whoMay(access: Access): string {
  if (access === 'everyone') return '不需要登录。';
  if (access === 'signed-in') return '登录即可。';
  const far = { own: '（本人的）', team: '（本班组的）', all: '' };
  const roles = ROLES.flatMap((role) => {
    const reach = reachOf(role, access.action);
    return reach ? `${ROLE_NAMES[role]}${access.of === 'nobody' ? '' : far[reach]}` : [];
  });
  return `权限 \`${access.action}\`：${roles.join('、')}。`;
}
