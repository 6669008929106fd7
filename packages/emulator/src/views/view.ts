import { fromArmBody, putAt, ResourceId, textAt, valueAt } from '@apimkit/model';
import { absoluteArmId, changeAt, linkName, mapTexts } from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { encodeExpressions, printAsService } from '@apimkit/policy';
import type { Stored } from '../stored.ts';

/** The format of a policy in a response. */
export type PolicyFormat = 'xml' | 'rawxml';

/** A stored resource as ARM returns it: full ids, no secrets, policies in the layout of the service. */
export function view(stored: Stored, service: string, format: PolicyFormat = 'xml'): JsonObject {
  const { id, payload, policy } = stored;
  const { entry } = id;
  const visible = withoutSecrets(stored, payload);
  const ids = entry.references.flatMap((reference) => (reference.form === 'id' ? [reference.path] : []));
  const absolute = ids.reduce(
    (kept, path) => changeAt(kept, path, (value) => mapTexts(value, (text) => absoluteArmId(text, service))),
    visible,
  );
  const whole = withServiceFacts(stored, absolute);
  const text = policy === undefined ? undefined : printAsService(policy);
  const shown =
    text === undefined
      ? whole
      : putAt(
          putAt(whole, 'properties.format', format),
          'properties.value',
          format === 'xml' ? encodeExpressions(text) : text,
        );
  return {
    ...envelopeOf(stored, service),
    properties: isObject(shown.properties) ? shown.properties : {},
  };
}

/** Adds what the service sets: times, and the state of a long-running write. */
function withServiceFacts({ id: { entry }, created, updated }: Stored, payload: JsonObject): JsonObject {
  const facts = [
    [entry.createdAt, created],
    [entry.updatedAt, updated],
    [entry.longRunning ? 'properties.provisioningState' : undefined, 'Succeeded'],
  ] as const;
  return facts.reduce((kept, [path, value]) => (path === undefined ? kept : putAt(kept, path, value)), payload);
}

/** Id, type and name of a resource, as ARM returns them. */
export const envelopeOf = ({ id }: Stored, service: string): JsonObject => ({
  id: `${service}/${id.path}`,
  type: typeIn(id.path),
  name: id.path.split('/').at(-1) ?? '',
});

/** The same in a list, without what lists of the kind leave out. */
export const listed = (stored: Stored, service: string): JsonObject =>
  stored.id.entry.listOmits.reduce((kept, path) => changeAt(kept, path, () => undefined), view(stored, service));

/** An association as the link resource that it is too. */
export function linkView(stored: Stored, service: string): JsonObject {
  const { id, payload } = stored;
  const { link } = id.entry;
  const path = linkPath(id, linkNameOf(stored));
  const target = link && (textAt(payload, `properties.${link.property}`) ?? `/${endOf(id, link.to).path}`);
  return {
    id: `${service}/${path}`,
    type: typeIn(path),
    name: linkNameOf(stored),
    properties: { [link?.property ?? 'id']: absoluteArmId(target ?? '', service) },
  };
}

/** The name of an association as a link. */
export const linkNameOf = ({ id, link }: Stored): string => link ?? linkName(id);

const endOf = (id: ResourceId, kind: string) => new ResourceId(kind, id.names, id.workspace);

/** The type of a resource in ARM, from its path. */
export const typeIn = (path: string): string =>
  `Microsoft.ApiManagement/service/${path
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/')}`;

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
