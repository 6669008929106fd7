import {
  childKinds,
  kindOf,
  parentOf,
  parseAddress,
  type Resource,
  type ResourceId,
  referencesOf,
  secretsOf,
  textAt,
  valueAt,
} from '@apimkit/model';
import { candidatesOf, clash, hasBuiltIn, permissionOf, textsIn, typeOf } from '@apimkit/model/internal';
import { checkApi } from '../apis/check-api.ts';
import { currentId } from '../apis/revisions.ts';
import { invalid, notFound, Refusal } from '../http/reply.ts';
import { checkStructure } from '../policies/check-text.ts';
import { elementAt } from '../policies/element-at.ts';
import type { Store } from '../store.ts';
import { checkConditions } from './conditions.ts';
import { checkOwnerLimit } from './owner-limit.ts';
import { usersOf } from './users.ts';

/**
 * Rejects a write that the service would reject, with the messages of the service where they are known.
 *
 * @param trusting the targets of references may be absent
 */
export function checkWrite(resource: Resource, store: Store, creates: boolean, trusting = false): void {
  checkOwner(resource.id, store);
  checkPermission(resource.id, store);
  if (creates) checkRequired(resource, store);
  checkUnique(resource, store);
  checkStructure(resource);
  if (trusting) return;
  checkConditions(resource);
  if (resource.id.entry.revisions) checkApi(resource, store);
  if (creates) checkOwnerLimit(resource, store);
  checkSchemas(resource, store);
  checkReferences(resource, store);
}

/** An operation may refer only to schemas of its API; those of an earlier import are gone. */
function checkSchemas({ id, payload }: Resource, store: Store): void {
  const parent = id.entry.fromSpecification === 'operations' ? parentOf(id) : undefined;
  if (!parent) return;
  const kind = childKinds(parent.entry).find(({ fromSpecification }) => fromSpecification === 'schemas')?.kind;
  const known = new Set(
    store.below(parent).flatMap(({ id: one }) => (one.kind === kind ? [one.name.toLowerCase()] : [])),
  );
  const missing = textsIn(payload).find(({ at, value }) => at.endsWith('.schemaId') && !known.has(value.toLowerCase()));
  if (missing) throw invalid(missing.at, 'Operation references schema that does not exist');
}

/** 404 for the nearest missing ancestor; 400 for a policy of an operation that does not exist (Azure/apiops#329). */
export function checkOwner(id: ResourceId, store: Store): void {
  const parent = parentOf(id);
  const isUnknown =
    parent?.entry.fromSpecification !== undefined && !store.has(parent) && id.entry.document === 'policy';
  if (isUnknown && store.has(parentOf(parent) ?? parent))
    throw new Refusal(400, 'ValidationError', 'Entity with specified identifier not found');
  checkParent(id, store);
}

/** 404 for the nearest missing ancestor. */
export function checkParent(id: ResourceId, store: Store): void {
  const parent = parentOf(id);
  if (!parent) return;
  if (!store.has(parent)) {
    checkParent(parent, store);
    throw notFound(parent.entry.title);
  }
  for (const [placeholder, kind] of Object.entries(id.entry.ends)) {
    const name = id.names[placeholder] ?? '';
    const reference = { to: [kind], text: name, form: 'name', at: { in: 'payload', path: placeholder } } as const;
    if (!store.resolve(reference, id)) throw notFound(kindOf(kind).title);
  }
}

/** 400 for a child that the service manages or rejects because of the type of the API. */
export function checkPermission(id: ResourceId, store: Store): void {
  const parent = parentOf(id);
  const owner = parent && store.get(parent);
  if (!owner || permissionOf(id, owner) === 'open') return;
  const type = typeOf(owner);
  throw id.entry.systemIn
    ? // Azure/azure-api-management-devops-resource-kit#796.
      new Refusal(400, 'ValidationError', 'Operation entity cannot be defined by user for web socket api type.')
    : new Refusal(400, 'ValidationError', `Not allowed at 'Api' scope for '${type.toUpperCase()}' api type`);
}

function checkRequired({ id, payload }: Resource, store: Store): void {
  const missing = id.entry.required.find((path) => (valueAt(payload, path) ?? null) === null);
  if (missing !== undefined && !(id.entry.revisions && store.has(id)))
    throw invalid(missing.replace('properties.', ''), 'must not be empty.');
  const hidden = id.entry.secrets.find(({ when }) => when !== undefined && valueAt(payload, when) === true);
  const elsewhere = valueAt(payload, 'properties.keyVault.secretIdentifier') !== undefined;
  if (hidden && !elsewhere && secretsOf(id.entry, payload).length === 0)
    throw invalid('value', 'Value must be provided for a secret.');
}

function checkUnique(resource: Resource, store: Store): void {
  const { id, payload } = resource;
  const { unique } = id.entry;
  const taken = unique && store.claimingTheSame(resource).find((other) => clash(resource, other));
  if (!taken) return;
  const values: Readonly<Record<string, string>> = {
    name: id.name,
    value: textAt(payload, unique.path) ?? '',
    other: taken.id.name,
  };
  const { target, message } = unique.refusal;
  throw invalid(
    target,
    message.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''),
  );
}

function checkReferences(resource: Resource, store: Store): void {
  for (const reference of referencesOf(resource)) {
    if (store.resolve(reference, resource.id)) continue;
    const { referredToBy } = kindOf(reference.to[0] ?? '');
    const candidates = referredToBy === undefined ? candidatesOf(reference, resource.id) : [];
    // The number of the current revision is a valid name too.
    if (candidates.some((one) => store.has(currentId(one, store)))) continue;
    if (reference.form === 'id' && (reference.text === '/' || parseAddress(reference.text)?.type === 'collection'))
      continue;
    const title = kindOf(reference.to[0] ?? '').title;
    const declared = resource.id.entry.references.find(
      ({ path }) => reference.at.in === 'payload' && path === reference.at.path,
    );
    // Azure/apiops#584.
    if (declared?.statusWhenAbsent === 404) throw notFound(title);
    if (referredToBy !== undefined)
      // The literal {0} is the service's own slip (Azure/apiops#391).
      throw new Refusal(400, 'ValidationError', 'One or more fields contain incorrect values:', [
        {
          code: 'ValidationError',
          target: "One or more Properties ['{0}'] specified are missing.",
          message: reference.text,
        },
      ]);
    const missing = `${title} with id '${reference.text}' could not be found.`;
    if (reference.at.in === 'payload') throw absent(resource, reference.at.path, reference.text, missing);
    // Azure/apiops#668.
    const element = elementAt(resource.policy ?? '', reference.at.offset);
    throw invalid(element.name, `${element.place}: ${missing}`);
  }
}

function absent({ id }: Resource, path: string, text: string, missing: string): Refusal {
  const message = id.entry.references.find((one) => one.path === path)?.absent;
  const name = text.slice(text.lastIndexOf('/') + 1);
  return invalid(path.replace('properties.', ''), message?.replace('{name}', name) ?? missing);
}

/** 405 for resources that every service has (Azure/azure-api-management-devops-resource-kit#776). */
export function checkOwned(id: ResourceId): void {
  if (hasBuiltIn(id)) throw new Refusal(405, 'MethodNotAllowed', 'System entity cannot be modified');
}

/** 400 when another resource still refers to a guarded resource. */
export function checkUnused(id: ResourceId, store: Store): void {
  if (!id.entry.guarded) return;
  const users = usersOf(id, store);
  if (users.length === 0) return;
  const list = users.map((user) => `/${user.id.path}`).join('\r\n');
  throw new Refusal(
    400,
    'ValidationError',
    `The ${capitalized(id.entry.title)} '${id.name}' is used by the following entities:\r\n${list}\r\n`,
  );
}

/** Azure/apiops-cli#261: `Policy Fragment`. */
const capitalized = (title: string) => title.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** The conditions of a PUT: 412 when `If-Match` is not the current version, or `If-None-Match: *` meets a resource. */
export function checkPreconditions(
  { ifMatch = null, ifNoneMatch = null }: { readonly ifMatch?: string | null; readonly ifNoneMatch?: string | null },
  etag: string | undefined,
): void {
  checkMatch(ifMatch, etag);
  if (etag === undefined || (ifNoneMatch !== '*' && ifNoneMatch !== etag)) return;
  throw new Refusal(412, 'PreconditionFailed', 'The resource exists.');
}

/** 412 when the version of the caller is not the current one; 400 without a required version. */
export function checkMatch(ifMatch: string | null, etag: string | undefined): void {
  if (ifMatch === null || ifMatch === '*') return;
  if (etag !== ifMatch) throw new Refusal(412, 'PreconditionFailed', 'The resource was changed by another client.');
}
