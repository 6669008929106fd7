import { type ApiFact, type ProductFact, specificationFacts } from '@apimkit/api-lint';
import { type Artifacts, type Resource, referencesOf, textAt } from '@apimkit/model';
import { importOptions, splitRevision, valuesAt } from '@apimkit/model/internal';
import { isObject, type Json } from '@apimkit/openapi';
import { childrenOf, operationFacts } from './operations.ts';
import { policiesOfCall } from './policies.ts';
import { optional, subjectOf } from './subject.ts';
import { settingOf, versionSetPath } from './surroundings.ts';

/** Every API and every revision, with its context. */
export function apiFactsOf(artifacts: Artifacts, products: readonly ProductFact[]): readonly ApiFact[] {
  const all = [...artifacts].filter(({ id }) => id.entry.revisions !== undefined);
  const children = childrenOf(artifacts);
  const subscribed = subscribedApis(artifacts);
  const offering = Map.groupBy(
    products.flatMap(({ resource, apis }) => apis.map((api) => ({ api, resource }))),
    ({ api }) => api,
  );
  return all.map((resource) => {
    const { id } = resource;
    const { root, revision } = splitRevision(id.name);
    const own = children.get(id.key) ?? [];
    return {
      ...subjectOf(resource),
      ...settingsOf(resource),
      root,
      ...optional('revision', revision),
      ...optional('versionSet', versionSetOf(artifacts, resource)),
      ...specificationOf(resource),
      operations: operationFacts(own),
      schemas: own
        .filter(({ id: child }) => child.entry.fromSpecification === 'schemas')
        .map(({ id: { name } }) => name),
      products: (offering.get(id.toString()) ?? []).map((one) => one.resource),
      isSubscribed: subscribed === 'all' || subscribed.has(id.key),
      runs: policiesOfCall(artifacts, id),
    };
  });
}

/** The facts in the file itself. */
function settingsOf(resource: Resource) {
  const text = (path: string) => {
    const value = settingOf(resource, `properties.${path}`);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const protocols = settingOf(resource, 'properties.protocols');
  const isCurrent = settingOf(resource, 'properties.isCurrent');
  return {
    type: (text('apiType') ?? text('type') ?? 'http').toLowerCase(),
    path: text('path') ?? '',
    protocols: (Array.isArray(protocols) ? protocols : []).flatMap((one: Json) =>
      typeof one === 'string' ? [one.toLowerCase()] : [],
    ),
    keepsRequiredQuery: importOptions(resource).requiredQuery === 'query',
    subscriptionRequired: settingOf(resource, 'properties.subscriptionRequired') !== false,
    keyNames: {
      header: text('subscriptionKeyParameterNames.header') ?? '',
      query: text('subscriptionKeyParameterNames.query') ?? '',
    },
    authorization: authorizationOf(resource),
    hasContact: text('contact.email') !== undefined || text('contact.url') !== undefined,
    ...optional('displayName', text('displayName')),
    ...optional('description', text('description')),
    ...optional('serviceUrl', text('serviceUrl')),
    ...optional('version', text('apiVersion')),
    // Without a revision in the file, the revision of the name applies.
    ...optional('revisionNumber', textAt(resource.payload, 'properties.apiRevision')),
    ...optional('isCurrent', typeof isCurrent === 'boolean' ? isCurrent : undefined),
  };
}

/** The authorization servers and OpenID providers that the portal uses. */
const authorizationOf = (resource: Resource): readonly string[] => [
  ...new Set(
    referencesOf(resource).flatMap(({ at, text }) =>
      at.in === 'payload' && at.path.startsWith('properties.authenticationSettings') ? [text] : [],
    ),
  ),
];

/** The version set, even if the artifacts do not contain it. */
function versionSetOf(artifacts: Artifacts, resource: Resource): string | undefined {
  const reference = referencesOf(resource).find(({ at }) => at.in === 'payload' && at.path === versionSetPath);
  if (!reference) {
    const [inline] = valuesAt(resource.payload, 'properties.apiVersionSet');
    return inline && isObject(inline.value) ? (textAt(inline.value, 'id') ?? textAt(inline.value, 'name')) : undefined;
  }
  return artifacts.resolve(reference, resource.id)?.toString() ?? reference.text;
}

function specificationOf({ specification, files = [], id }: Resource): Pick<ApiFact, 'specification'> {
  if (!specification) return {};
  const file = files.find((one) => /specification\.\w+$/i.test(one)) ?? files[0] ?? id.toString();
  return { specification: specificationFacts(specification, file) };
}

/** Keys of the APIs that a subscription of the files is for; one may be for all. */
function subscribedApis(artifacts: Artifacts): ReadonlySet<string> | 'all' {
  const scoped = [...artifacts].filter(({ id }) => id.entry.apiRole === 'grants-access');
  if (scoped.some(({ payload }) => /\/apis\/?$/i.test(textAt(payload, 'properties.scope') ?? ''))) return 'all';
  return new Set(
    scoped.flatMap((resource) =>
      referencesOf(resource).flatMap((reference) => artifacts.resolve(reference, resource.id)?.key ?? []),
    ),
  );
}
