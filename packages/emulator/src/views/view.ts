import { fromArmBody, putAt, ResourceId, valueAt } from '@apimkit/model';
import { absoluteArmId, changeAt, linkName, mapTexts } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { encodeExpressions, printAsService } from '@apimkit/policy';
import type { Stored } from '../store.ts';

/** The format of a policy in a response. */
export type PolicyFormat = 'xml' | 'rawxml';

/** A stored resource as ARM returns it: full ids, no secrets, policies in the layout of the service. */
export function view(stored: Stored, service: string, format: PolicyFormat = 'xml'): JsonObject {
  const { id, payload, policy } = stored;
  const { entry } = id;
  const link = linkOf(stored);
  const visible = withoutSecrets(stored, payload);
  const ids = entry.references.flatMap((reference) => (reference.form === 'id' ? [reference.path] : []));
  const absolute = [...ids, ...(entry.link ? [`properties.${entry.link.property}`] : [])].reduce(
    (kept, path) => changeAt(kept, path, (value) => mapTexts(value, (text) => absoluteArmId(text, service))),
    visible,
  );
  const whole = entry.longRunning ? putAt(absolute, 'properties.provisioningState', 'Succeeded') : absolute;
  const text = policy === undefined ? undefined : printAsService(policy);
  const shown =
    text === undefined
      ? whole
      : putAt(
          putAt(whole, 'properties.format', format),
          'properties.value',
          format === 'xml' ? encodeExpressions(text) : text,
        );
  const path = link === undefined ? id.path : linkPath(id, link);
  return {
    id: `${service}/${path}`,
    type: `Microsoft.ApiManagement/service/${path
      .split('/')
      .filter((_, index) => index % 2 === 0)
      .join('/')}`,
    name: nameOf(stored),
    properties: isObject(shown.properties) ? shown.properties : {},
  };
}

/** The same in a list, without what lists of the kind leave out. */
export const listed = (stored: Stored, service: string): JsonObject =>
  stored.id.entry.listOmits.reduce((kept, path) => changeAt(kept, path, () => undefined), view(stored, service));

/** The link resource of an association of the service. */
export function linkView(id: ResourceId, service: string): JsonObject {
  const { link } = id.entry;
  const path = linkPath(id, linkName(id));
  const target = link ? new ResourceId(link.to, id.names).path : '';
  return {
    id: `${service}/${path}`,
    type: `Microsoft.ApiManagement/service/${path
      .split('/')
      .filter((_, index) => index % 2 === 0)
      .join('/')}`,
    name: linkName(id),
    properties: { [link?.property ?? 'id']: `${service}/${target}` },
  };
}

/** The name of a resource in ARM. */
export const nameOf = (stored: Stored): string => linkOf(stored) ?? stored.id.path.split('/').at(-1) ?? '';

const linkOf = ({ id, link }: Stored) =>
  id.workspace !== undefined && id.entry.link ? (link ?? linkName(id)) : undefined;

function linkPath(id: ResourceId, link: string): string {
  const collection =
    id.entry.link?.collection.replaceAll(/\{(\w+)\}/g, (_, name: string) => id.names[name] ?? '') ?? '';
  return `${id.workspace === undefined ? '' : `workspaces/${id.workspace}/`}${collection}/${link}`;
}

/** Secrets are never returned, except those that the real service returns. */
function withoutSecrets({ id: { entry } }: Stored, payload: JsonObject): JsonObject {
  const hole = (value: Json) => (typeof value === 'string' && /^\{\{.*\}\}$/.test(value) ? value : undefined);
  return entry.secrets
    .filter(({ when, returned }) => !returned && (when === undefined || valueAt(payload, when) === true))
    .reduce((kept, { path }) => changeAt(kept, path, hole), payload);
}

/** The first response to a write that takes time: the resource as it was sent, without secrets, in the state `InProgress`. */
export function preview(id: ResourceId, body: JsonObject, service: string): JsonObject {
  const { payload } = fromArmBody(id, body);
  const plain = changeAt(
    changeAt(payload, 'properties.value', () => undefined),
    'properties.format',
    () => undefined,
  );
  const shown = view({ id, payload: plain, etag: '', created: '', updated: '' }, service);
  return putAt(shown, 'properties.provisioningState', 'InProgress');
}
