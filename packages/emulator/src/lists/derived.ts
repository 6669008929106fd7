import { kinds, parseAddress, ResourceId, textAt } from '@apimkit/model';
import { relativeArmId } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { isSet } from '../http/flag.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { typeIn, view } from '../views/view.ts';
import { policyDescriptions } from './policy-descriptions.ts';

/** What a derived list reads. */
interface Source {
  /** Names in the path, by parameter of the contract. */
  readonly names: Readonly<Record<string, string>>;
  readonly store: Store;
  /** ARM id of the service. */
  readonly service: string;
  readonly query: URLSearchParams;
}

/** Lists that show stored resources from another side, by path template of the contract. */
const derived: Readonly<Record<string, (source: Source) => readonly JsonObject[]>> = {
  'apis/{apiId}/products': ({ names, store, service }) =>
    ends(kindAt('products/{product}/apis/{api}'), { api: names.apiId }, kindAt('products/{product}'), store).map(
      (one) => seenFrom('apis', one, service),
    ),
  'products/{productId}/subscriptions': ({ names, store, service }) =>
    subscriptionsWith('properties.scope', `/products/${names.productId}`, store).map((one) =>
      seenFrom('products', one, service),
    ),
  'users/{userId}/subscriptions': ({ names, store, service }) =>
    subscriptionsWith('properties.ownerId', `/users/${names.userId}`, store).map((one) => view(one, service)),
  'apis/{apiId}/operationsByTags': (source) => tagged('operation', source, { api: source.names.apiId }),
  policyDescriptions: ({ service, query }) => policyDescriptions(service, query.get('scope')),
  apisByTags: (source) => tagged('api', source),
  productsByTags: (source) => tagged('product', source),
  tagResources: (source) => Object.keys(tagPaths).flatMap((end) => tagged(end, source)),
  allPolicies: ({ store, service }) =>
    policies(store).map((one) => ({
      ...envelope(one, service),
      properties: { referencePolicyId: `${service}/${one.id.path}`, complianceState: 'Compliant' },
    })),
};

/** A resource whose type has the collection from which it is listed (ApiManagementListApiProducts.json). */
function seenFrom(collection: string, one: Stored, service: string): JsonObject {
  return { ...view(one, service), type: typeIn(`${collection}/x/${one.id.path}`) };
}

/** The items of a derived list, or undefined for another path. */
export function derivedItems(template: string, source: Source): readonly JsonObject[] | undefined {
  return derived[template]?.(source);
}

/** The resources at one end of the associations that fit the names. */
function ends(association: string, names: Readonly<Record<string, string | undefined>>, end: string, store: Store) {
  return associations(association, names, store).flatMap(({ id }) => {
    const found = store.get(new ResourceId(end, id.names));
    return found ? [found] : [];
  });
}

function associations(kind: string, names: Readonly<Record<string, string | undefined>>, store: Store) {
  return store
    .ofKind(kind)
    .filter(({ id }) =>
      Object.entries(names).every(([key, name]) => id.names[key]?.toLowerCase() === name?.toLowerCase()),
    );
}

function subscriptionsWith(property: string, id: string, store: Store): readonly Stored[] {
  const isMeant = (text: string) => relativeArmId(text).toLowerCase() === id.toLowerCase();
  return store
    .ofKind(kindAt('subscriptions/{subscription}'))
    .filter(({ payload }) => isMeant(textAt(payload, property) ?? ''));
}

/** The kind of an ARM path. */
function kindAt(arm: string): string {
  const entry = kinds.find((one) => one.arm === arm);
  if (!entry) throw new TypeError(`No kind has the path ${arm}`);
  return entry.kind;
}

/** Paths of what can have a tag, by the property that shows it in an item. */
const tagPaths: Readonly<Record<string, string>> = {
  api: 'apis/{api}',
  operation: 'apis/{api}/operations/{operation}',
  product: 'products/{product}',
};

function tagged(end: string, source: Source, names: Readonly<Record<string, string | undefined>> = {}) {
  const path = tagPaths[end] ?? '';
  const kind = kindAt(path);
  const all = associations(kindAt(`${path}/tags/{tag}`), names, source.store);
  const items = all.flatMap(({ id }) => {
    const tag = source.store.get(new ResourceId(kindAt('tags/{tag}'), id.names));
    const found = source.store.get(new ResourceId(kind, id.names));
    if (!tag || !found) return [];
    const name = textAt(tag.payload, 'properties.displayName') ?? tag.id.name;
    return [{ tag: { id: `/${tag.id.path}`, name }, [end]: flat(found, source) }];
  });
  if (!['Apis', 'Operations', 'Products'].some((one) => isSet(source.query, `includeNotTagged${one}`))) return items;
  const known = new Set(all.map(({ id }) => new ResourceId(kind, id.names).key));
  const others = associations(kind, names, source.store).filter(({ id }) => !known.has(id.key));
  return [...items, ...others.map((one) => ({ [end]: flat(one, source) }))];
}

/** A resource without its envelope, as tags show it. */
function flat(one: Stored, { service, store }: Source): JsonObject {
  const { properties = null } = view(one, service);
  const { displayName, provisioningState: _, ...whole } = isObject(properties) ? properties : {};
  const owner = parseAddress(one.id.path.split('/').slice(0, 2).join('/'));
  const api = owner?.type === 'resource' && !owner.id.equals(one.id) ? store.get(owner.id) : undefined;
  const name = { id: `/${one.id.path}`, name: typeof displayName === 'string' ? displayName : one.id.name };
  if (!api) return { ...whole, ...name };
  // Of an operation, the list has little (ApiManagementListApiOperationsByTags.json of the official examples).
  const { method = '', urlTemplate = '', description } = whole;
  return {
    ...name,
    apiName: textAt(api.payload, 'properties.displayName') ?? api.id.name,
    apiRevision: textAt(api.payload, 'properties.apiRevision') ?? '1',
    method,
    urlTemplate,
    ...(description === undefined ? {} : { description }),
  };
}

function policies(store: Store): readonly Stored[] {
  return store.all().filter(({ id, policy }) => policy !== undefined && id.path.endsWith('policies/policy'));
}

function envelope(one: Stored, service: string): JsonObject {
  const { properties: _, ...rest } = view(one, service);
  return rest;
}
