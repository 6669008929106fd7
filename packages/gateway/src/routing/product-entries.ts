import { type Artifacts, ancestorsOf, type Resource, ResourceId, textAt, valueAt } from '@apimkit/model';
import type { ProductEntry } from './entries.ts';

/** The products of artifacts, and which APIs they offer. */
export interface Products {
  readonly entries: readonly ProductEntry[];
  /** Names of the products of an API. */
  of(api: Resource): readonly string[];
}

export function productEntries(artifacts: Artifacts): Products {
  const offered = [...artifacts].flatMap(({ id }) => {
    const [product] = ancestorsOf(id);
    if (product?.entry.apiRole !== 'offers') return [];
    const [end] = Object.entries(id.entry.ends);
    return end ? [{ product, end: end[0], target: new ResourceId(end[1], id.names, id.workspace) }] : [];
  });
  const byTarget = Map.groupBy(offered, ({ target }) => target.key);
  const byProduct = Map.groupBy(offered, ({ product }) => product.key);
  const entries = [...artifacts]
    .filter(({ id }) => id.entry.apiRole === 'offers')
    .map((resource): ProductEntry => {
      const { id, payload } = resource;
      const isPublished = setting(resource, 'state') === 'published';
      const subscriptionRequired = setting(resource, 'subscriptionRequired') !== false;
      const limit = valueAt(payload, 'properties.subscriptionsLimit');
      const groups = (byProduct.get(id.key) ?? []).filter(({ end }) => end === 'group');
      return {
        name: id.name,
        isPublished,
        subscriptionRequired,
        context: {
          id: id.name,
          name: textAt(payload, 'properties.displayName') ?? id.name,
          apis: [],
          approvalRequired: setting(resource, 'approvalRequired') === true,
          groups: groups.map(({ target }) => ({ id: target.name, name: target.name })),
          state: isPublished ? 'Published' : 'NotPublished',
          subscriptionLimit: typeof limit === 'number' ? limit : undefined,
          subscriptionRequired,
        },
      };
    });
  return {
    entries,
    of: (api) => (byTarget.get(api.id.key) ?? []).map(({ product }) => product.name),
  };
}

const setting = ({ id, payload }: Resource, name: string) =>
  valueAt(payload, `properties.${name}`) ?? id.entry.defaults[`properties.${name}`];
