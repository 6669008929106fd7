import { type Artifacts, type Resource, textAt, valueAt } from '@apimkit/model';
import { relativeArmId } from '@apimkit/model/internal';
import type { CallerSubscription } from '../options.ts';

/**
 * The subscriptions of the options, and those of the artifacts, which have no keys: the options give keys to those with the same id. A
 * subscription without a key is selected by its id.
 */
export function subscriptionsOf(
  artifacts: Artifacts,
  given: readonly CallerSubscription[],
): readonly CallerSubscription[] {
  const own = [...artifacts].filter(({ id }) => id.entry.apiRole === 'grants-access').map(ofArtifact);
  const ids = new Set(given.map(({ id }) => id.toLowerCase()));
  const known = new Map(own.map((one) => [one.id.toLowerCase(), one]));
  return [
    ...given.map((one) => withScope(one, known.get(one.id.toLowerCase()))),
    ...own.filter(({ id }) => !ids.has(id.toLowerCase())),
  ];
}

/** What the options define replaces what the artifacts define. */
const withScope = (one: CallerSubscription, own: CallerSubscription | undefined): CallerSubscription => ({
  ...(own && one.product === undefined && one.api === undefined ? own : {}),
  ...one,
});

function ofArtifact({ id, payload }: Resource): CallerSubscription {
  const scope = relativeArmId(textAt(payload, 'properties.scope') ?? '');
  const [, collection, target] = /^\/?(products|apis)\/([^/]+)$/i.exec(scope) ?? [];
  const place =
    target === undefined ? {} : collection?.toLowerCase() === 'products' ? { product: target } : { api: target };
  const owner = textAt(payload, 'properties.ownerId')?.split('/').at(-1);
  const state = valueAt(payload, 'properties.state') ?? id.entry.defaults['properties.state'];
  return {
    id: id.name,
    name: textAt(payload, 'properties.displayName') || id.name,
    key: '',
    ...place,
    ...(owner === undefined ? {} : { user: { id: owner } }),
    state: state as NonNullable<CallerSubscription['state']>,
  };
}
