import { type Artifacts, parentOf, type Resource, ResourceId } from '@apimkit/model';
import { linkedApi, operationsIn, splitRevision } from '@apimkit/model/internal';
import { importSpecification, type JsonObject } from '@apimkit/openapi';
import type { ReportApi, ReportOperation, ReportProduct, ServiceInventory } from '../types.ts';
import { shownIn } from './shown.ts';

/** Lists APIs and products, and counts resources. Sorted by title. */
export function inventoryOf(artifacts: Artifacts): ServiceInventory {
  const all = [...artifacts];
  const offers = all.flatMap(({ id }) => {
    const [product, api] = [parentOf(id), linkedApi(id)];
    return product?.entry.apiRole === 'offers' && api ? [{ product, api }] : [];
  });
  const children = Map.groupBy(
    all.filter(({ id }) => id.entry.fromSpecification === 'operations'),
    ({ id }) => parentOf(id)?.key,
  );
  const productsOf = Map.groupBy(offers, ({ api }) => api.key);
  const apisOf = Map.groupBy(offers, ({ product }) => product.key);
  const named = (ids: readonly ResourceId[]) => ids.map((id) => (artifacts.get(id)?.id ?? id).toString()).sort();
  const apis = all
    .filter(({ id }) => id.entry.revisions !== undefined)
    .map((one) =>
      apiOf(
        one,
        children.get(one.id.key) ?? [],
        named((productsOf.get(rootKey(one.id)) ?? []).map(({ product }) => product)),
      ),
    );
  const products = all
    .filter(({ id }) => id.entry.apiRole === 'offers')
    .map((one) => productOf(one, named((apisOf.get(one.id.key) ?? []).map(({ api }) => api))));
  const counts = Map.groupBy(all, ({ id }) => id.entry.title);
  return {
    apis: apis.sort(byTitle),
    products: products.sort(byTitle),
    kinds: Object.fromEntries([...counts].map(([kind, some]) => [kind, some.length] as const).sort(byName)),
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byName = ([one]: readonly [string, number], [other]: readonly [string, number]) => compare(one, other);
const byTitle = (one: ReportApi | ReportProduct, other: ReportApi | ReportProduct) =>
  compare(one.title.toLowerCase(), other.title.toLowerCase()) || compare(one.id, other.id);

/** A product offers an API, and with it the current revision. */
const rootKey = (id: ResourceId) =>
  new ResourceId(id.kind, { ...id.names, api: splitRevision(id.name).root }, id.workspace).key;

function apiOf(resource: Resource, own: readonly Resource[], products: readonly string[]): ReportApi {
  const { id, files } = resource;
  const { text, is } = shownIn(resource);
  const named = splitRevision(id.name).revision;
  const revision = text('apiRevision') ?? named;
  const version = text('apiVersion');
  return {
    id: id.toString(),
    title: text('displayName') ?? imported(resource)?.api.displayName ?? id.name,
    path: text('path') ?? '',
    type: (text('apiType') ?? text('type') ?? 'http').toLowerCase(),
    ...(version === undefined ? {} : { version }),
    ...(revision === undefined ? {} : { revision }),
    isCurrent: named === undefined,
    needsKey: !is('subscriptionRequired', false),
    ...(files?.[0] === undefined ? {} : { file: files[0] }),
    products,
    operations: operationsOf(resource, own),
  };
}

const imported = ({ specification }: Resource) => specification && importSpecification(specification);

/** Those of the specification, with what files of their own change, and those that only have files. */
function operationsOf(api: Resource, own: readonly Resource[]): readonly ReportOperation[] {
  const described = new Map((imported(api)?.operations ?? []).map((one) => [one.name.toLowerCase(), one.properties]));
  const files = new Map(own.map((one) => [one.id.key, one]));
  const all = new Map([...operationsIn(api), ...own.map(({ id }) => id)].map((id) => [id.key, id]));
  return [...all.values()].map((id) => {
    const file = files.get(id.key);
    const own = file && shownIn(file);
    const properties = described.get(id.name.toLowerCase()) ?? {};
    const text = (name: string) => own?.text(name) ?? textOf(properties, name);
    const [method, url] = [text('method'), text('urlTemplate')];
    return {
      id: id.toString(),
      title: text('displayName') ?? id.name,
      ...(method === undefined ? {} : { method: method.toUpperCase() }),
      ...(url === undefined ? {} : { url }),
    };
  });
}

function textOf(properties: JsonObject, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function productOf(resource: Resource, apis: readonly string[]): ReportProduct {
  const { id, files } = resource;
  const { text, is } = shownIn(resource);
  return {
    id: id.toString(),
    title: text('displayName') ?? id.name,
    isPublished: text('state') === 'published',
    needsKey: !is('subscriptionRequired', false),
    needsApproval: is('approvalRequired', true),
    ...(files?.[0] === undefined ? {} : { file: files[0] }),
    apis,
  };
}
