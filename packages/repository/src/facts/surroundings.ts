import type { BackendFact, ProductFact, TagFact, VersionSetFact } from '@apimkit/api-lint';
import {
  type ApiRole,
  type Artifacts,
  ancestorsOf,
  kinds,
  type Resource,
  ResourceId,
  textAt,
  valueAt,
} from '@apimkit/model';
import { optional, subjectOf } from './subject.ts';

/** Where an API names its version set. */
export const versionSetPath = 'properties.apiVersionSetId';

const ofKind = (artifacts: Artifacts, kind: string): readonly Resource[] =>
  [...artifacts].filter(({ id, implied }) => id.kind === kind && !implied);

const ofRole = (artifacts: Artifacts, role: ApiRole): readonly Resource[] =>
  [...artifacts].filter(({ id, implied }) => id.entry.apiRole === role && !implied);

/** A value of the files, or the default of the service. */
export function settingOf({ id, payload }: Resource, path: string) {
  return valueAt(payload, path) ?? id.entry.defaults[path];
}

/** Products, with the APIs that they offer. */
export function productFacts(artifacts: Artifacts): readonly ProductFact[] {
  const offered = Map.groupBy(
    [...artifacts].flatMap(({ id }) => {
      const [product] = ancestorsOf(id);
      if (product?.entry.apiRole !== 'offers' || id.entry.ends.api === undefined) return [];
      return [{ product: product.key, api: apiOf(artifacts, id).toString() }];
    }),
    ({ product }) => product,
  );
  return ofRole(artifacts, 'offers').map((product) => ({
    ...subjectOf(product),
    isPublished: settingOf(product, 'properties.state') === 'published',
    subscriptionRequired: settingOf(product, 'properties.subscriptionRequired') !== false,
    approvalRequired: settingOf(product, 'properties.approvalRequired') === true,
    apis: (offered.get(product.id.key) ?? []).map(({ api }) => api),
  }));
}

/** The API at the end of an association, as the artifacts spell it. */
function apiOf(artifacts: Artifacts, { entry, names, workspace }: ResourceId): ResourceId {
  const id = new ResourceId(entry.ends.api ?? '', names, workspace);
  return artifacts.get(id)?.id ?? id;
}

/** The kinds that APIs name as the set of their versions. */
const versionSetKinds = kinds
  .flatMap(({ references }) => references)
  .filter(({ path }) => path === versionSetPath)
  .flatMap(({ to }) => to);

/** Version sets, whether they have versions or not. */
export const versionSetFacts = (artifacts: Artifacts): readonly VersionSetFact[] =>
  versionSetKinds
    .flatMap((kind) => ofKind(artifacts, kind))
    .map((set) => {
      const scheme = textAt(set.payload, 'properties.versioningScheme') ?? '';
      return {
        ...subjectOf(set),
        scheme,
        ...optional('displayName', textAt(set.payload, 'properties.displayName')),
        ...optional('parameter', textAt(set.payload, `properties.version${scheme}Name`)),
      };
    });

/** Backends with a URL: pools have none. */
export const backendFacts = (artifacts: Artifacts): readonly BackendFact[] =>
  ofRole(artifacts, 'serves').flatMap((backend) => {
    const url = textAt(backend.payload, 'properties.url');
    return url === undefined ? [] : [{ ...subjectOf(backend), url }];
  });

/** Tags of the service and of its workspaces. */
export const tagFacts = (artifacts: Artifacts): readonly TagFact[] =>
  ofRole(artifacts, 'groups').map((tag) => ({
    ...subjectOf(tag),
    displayName: textAt(tag.payload, 'properties.displayName') ?? tag.id.name,
  }));
