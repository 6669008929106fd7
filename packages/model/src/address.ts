import { armTemplate, ResourceId } from './id.ts';
import type { KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { type Names, type Template, template } from './template.ts';

/** The target of an ARM path below the service. */
export type Address =
  | { readonly type: 'resource'; readonly id: ResourceId }
  | { readonly type: 'collection'; readonly kind: KindEntry; readonly names: Names; readonly workspace?: string }
  | {
      /** A link resource: the association behind it is known only from its payload. */
      readonly type: 'link';
      readonly kind: KindEntry;
      readonly names: Names;
      readonly workspace: string | undefined;
      /** Opaque name of the link; absent for the collection of links. */
      readonly link?: string;
    };

// `;` and `=` stay as they are: ARM wants `orders;rev=2` in the path.
const encodeSegment = (segment: string) => encodeURIComponent(segment).replaceAll('%3B', ';').replaceAll('%3D', '=');
const encodePath = (path: string) => path.split('/').map(encodeSegment).join('/');

/**
 * Path of a resource below the service, percent-encoded.
 *
 * @param link name of the link resource, for an association inside a workspace
 * @example
 * armPath(new ResourceId('api-policy', { api: 'orders;rev=2' })); // 'apis/orders;rev=2/policies/policy'
 */
export function armPath(id: ResourceId, link?: string): string {
  if (id.workspace === undefined || !id.entry.link) return encodePath(id.path);
  return `${linkCollection(id.entry, id.names, id.workspace)}/${encodeSegment(link ?? linkName(id))}`;
}

/** The name of a link that apimkit creates. It is derived, so that two runs use the same name. */
export function linkName(id: ResourceId): string {
  return Object.values(id.names).join('-').toLowerCase();
}

/**
 * Path of a collection below the service, percent-encoded.
 *
 * @param names those of the ancestors
 * @example
 * collectionPath(kindOf('api-policy'), { api: 'orders' }); // 'apis/orders/policies'
 */
export function collectionPath(entry: KindEntry, names: Names, workspace?: string): string {
  if (workspace !== undefined && entry.link) return linkCollection(entry, names, workspace);
  return encodePath(`${prefix(workspace)}${collectionTemplate(collectionOf(entry.arm)).fill(names)}`);
}

/**
 * Path of the links behind an association, percent-encoded. A service has both links and associations.
 *
 * @example
 * linksPath(kindOf('api-tag'), { tag: 'beta' }); // 'tags/beta/apiLinks'
 */
export function linksPath(entry: KindEntry, names: Names, workspace?: string): string {
  return linkCollection(entry, names, workspace);
}

function linkCollection(entry: KindEntry, names: Names, workspace: string | undefined): string {
  return encodePath(`${prefix(workspace)}${collectionTemplate(entry.link?.collection ?? '').fill(names)}`);
}

const collections = new Map<string, Template>();

function collectionTemplate(text: string): Template {
  const compiled = collections.get(text) ?? template(text);
  collections.set(text, compiled);
  return compiled;
}

const prefix = (workspace: string | undefined) => (workspace === undefined ? '' : `workspaces/${workspace}/`);
const collectionOf = (arm: string) => arm.slice(0, arm.lastIndexOf('/'));

const routes = kinds.map((entry) => ({
  entry,
  item: armTemplate(entry),
  collection: template(collectionOf(entry.arm), { ignoreCase: true }),
  links: entry.link && template(entry.link.collection, { ignoreCase: true }),
  link: entry.link && template(`${entry.link.collection}/{link}`, { ignoreCase: true }),
}));

/**
 * Reads a path below the service (percent-encoded or not, with or without a leading slash).
 *
 * @returns undefined for a path that belongs to no kind
 * @example
 * parseAddress('/apis/orders/policies/policy'); // { type: 'resource', id: api-policy:orders }
 */
export function parseAddress(path: string): Address | undefined {
  const plain = path.split('/').filter(Boolean).map(decodeSegment).join('/');
  const inside = /^workspaces\/([^/]+)\/(.+)$/i.exec(plain);
  return inside ? addressIn(inside[2] ?? '', inside[1]) : addressIn(plain);
}

function addressIn(path: string, workspace?: string): Address | undefined {
  const scope = workspace === undefined ? 'service' : 'workspace';
  for (const { entry, item, collection, links, link } of routes) {
    if (!entry.scopes.includes(scope)) continue;
    const one = link?.match(path);
    if (one) return { type: 'link', kind: entry, names: one, workspace, link: one.link ?? '' };
    const all = links?.match(path);
    if (all) return { type: 'link', kind: entry, names: all, workspace };
    if (workspace !== undefined && entry.link) continue;
    const names = item.match(path);
    if (names) return { type: 'resource', id: new ResourceId(entry.kind, names, workspace) };
    const parent = collection.match(path);
    if (parent)
      return { type: 'collection', kind: entry, names: parent, ...(workspace === undefined ? {} : { workspace }) };
  }
  return undefined;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A single % is allowed in names on disk and in payloads; only URLs are encoded.
    return segment;
  }
}

const serviceId =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/]+/i;

/** An ARM id without the part that identifies the service: `/apis/orders`. Other texts are returned unchanged. */
export function relativeArmId(text: string): string {
  const found = text.startsWith('/') ? serviceId.exec(text) : undefined;
  if (!found) return text;
  const rest = text.slice(found[0].length);
  return rest === '' ? '/' : rest.startsWith('/') ? rest : text;
}

// A relative `/subscriptions/x` is a subscription of the service; an Azure subscription contains resource groups.
const armId = /^\/subscriptions\/[^/]+\/(resourceGroups|providers)\//i;

/** The full ARM id of a resource, given the ARM id of its service. Full ids are returned unchanged. */
export function absoluteArmId(text: string, service: string): string {
  return text.startsWith('/') && !armId.test(text) ? `${service}${text === '/' ? '' : text}` : text;
}
