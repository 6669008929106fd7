import { findOperation } from '@apimkit/contract';
import { encodeSegment, relativeIds } from './ids.ts';
import { textsIn } from './values.ts';

/** Properties that contain the name of a resource instead of its id. */
const collectionOf: Readonly<Record<string, string>> = {
  authorizationServerId: 'authorizationServers',
  documentationId: 'documentations',
  openidProviderId: 'openidConnectProviders',
};

/** Names in the text of policies and in credentials. */
const inTexts: readonly { readonly pattern: RegExp; readonly collection: string }[] = [
  { pattern: /\{\{([\w.-]+)\}\}/g, collection: 'namedValues' },
  { pattern: /<include-fragment\s+fragment-id="([^"]+)"/g, collection: 'policyFragments' },
  { pattern: /<set-backend-service\s+backend-id="([^"]+)"/g, collection: 'backends' },
  { pattern: /\slogger-id="([^"]+)"/g, collection: 'loggers' },
];

/** Path parameters that name a resource of another collection: `products/{productId}/apis/{apiId}`. */
const endOf: Readonly<Record<string, string>> = {
  apiId: 'apis',
  certificateId: 'certificates',
  groupId: 'groups',
  tagDescriptionId: 'tags',
  tagId: 'tags',
  userId: 'users',
};

/** The paths of the resources that a body refers to. Names are those of the workspace of the resource, and of its API. */
export function referencesIn(path: string, body: unknown): readonly string[] {
  const texts = textsIn(relativeIds(body));
  const [workspace = ''] = /^workspaces\/[^/]+\//.exec(path) ?? [];
  const [api = ''] = /^(workspaces\/[^/]+\/)?apis\/[^/]+/.exec(path) ?? [];
  return [
    ...texts.filter(({ text }) => /^\/\w+\/[^/]+/.test(text)).map(({ text }) => encodePath(text.slice(1))),
    ...texts.flatMap(({ name, text }) =>
      name in collectionOf ? [`${workspace}${collectionOf[name]}/${encodeSegment(text)}`] : [],
    ),
    ...texts.flatMap(({ name, text }) => (name === 'schemaId' ? [`${api}/schemas/${encodeSegment(text)}`] : [])),
    ...texts.flatMap(({ text }) =>
      inTexts.flatMap(({ pattern, collection }) =>
        [...text.matchAll(pattern)].map(([, name = '']) => `${workspace}${collection}/${encodeSegment(name)}`),
      ),
    ),
  ].filter((one) => findOperation('PUT', one) !== undefined);
}

/** The paths of the resources that the path of a resource needs: its ancestors, and the other ends of an association. */
export function neededBy(path: string): { readonly parents: readonly string[]; readonly ends: readonly string[] } {
  const segments = path.split('/');
  const ancestors = segments.flatMap((_, index) =>
    index % 2 === 1 && index < segments.length - 1 ? [segments.slice(0, index + 1).join('/')] : [],
  );
  return {
    parents: [...ancestors.filter((one) => findOperation('PUT', one)), ...revisionOf(path)],
    ends: endsOf(path),
  };
}

function endsOf(path: string): readonly string[] {
  const match = findOperation('PUT', path);
  const segments = path.split('/');
  const last = match?.operation.names.at(-1)?.name ?? '';
  const collection = endOf[last];
  if (collection === undefined) return [];
  const workspace = segments[0] === 'workspaces' && collection !== 'users' ? segments.slice(0, 2) : [];
  const end = [...workspace, collection, segments.at(-1)].join('/');
  return end === path ? [] : [end];
}

/** A revision needs its API. */
const revisionOf = (path: string) => (/(^|\/)apis\/[^/]+;rev=\d+$/.test(path) ? [path.replace(/;rev=\d+$/, '')] : []);

const encodePath = (path: string) => path.split('/').map(encodeSegment).join('/');
