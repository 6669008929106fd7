import { isObject, type JsonObject } from '@apimkit/openapi';
import { withoutSecrets } from './secrets.ts';

/** A stored body as ARM returns it: with its id, type and name, without secrets. */
export function genericView(path: string, body: JsonObject, service: string): JsonObject {
  const properties = isObject(body.properties ?? null) ? (body.properties as JsonObject) : {};
  const segments = path.split('/');
  return {
    ...body,
    id: `${service}/${path}`,
    type: `Microsoft.ApiManagement/service/${segments.filter((_, index) => index % 2 === 0).join('/')}`,
    name: decodeURIComponent(segments.at(-1) ?? ''),
    properties: withoutSecrets(properties),
  };
}

/** What the service calls a kind in its errors: `Issue` for `apis/{apiId}/issues/{issueId}`. */
export function titleOf(template: string): string {
  const collection = template.split('/').findLast((segment) => !segment.startsWith('{')) ?? '';
  const one = collection.replace(/ies$/, 'y').replace(/s$/, '');
  return one.slice(0, 1).toUpperCase() + one.slice(1);
}
