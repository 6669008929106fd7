import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { importSpecification, isObject, type Json, type JsonObject, type Specification } from '@apimkit/openapi';
import type { Artifacts } from '../artifacts.ts';
import { linkTarget, toFilePayload } from '../body.ts';
import { childKinds, parentOf } from '../family.ts';
import type { WritableLayout } from '../files.ts';
import { ResourceId } from '../id.ts';
import { importOptions } from '../import-options.ts';
import { putAt, textAt } from '../paths.ts';
import type { Resource } from '../resource.ts';
import { template } from '../template.ts';
import { graphqlContentType } from './assemble.ts';
import { encodeName } from './file-names.ts';
import type { Slot } from './patterns.ts';
import type { FileTree } from './tree.ts';

/**
 * Writes artifacts as files of one layout: JSON with two spaces and sorted keys, LF, a final newline. Secrets are left out.
 *
 * @throws {Error} when two resources would share a path on a disk that ignores case
 * @example
 * const tree = writeArtifacts(artifacts, 'toolkit'); // Map { 'tags/red/tagInformation.json' => '{ … }' }
 */
export function writeArtifacts(artifacts: Artifacts, layout: WritableLayout): FileTree {
  return new Map([...filesOf(artifacts, layout)].map(([path, { text }]) => [path, text]));
}

/** A file to write and the resources that it describes. */
export interface PlannedFile {
  readonly text: string;
  readonly slot: Slot;
  readonly ids: readonly ResourceId[];
}

/** The files of some artifacts with the ids of the resources in each. */
export function filesOf(artifacts: Artifacts, layout: WritableLayout): ReadonlyMap<string, PlannedFile> {
  const files = new Map<string, PlannedFile>();
  const lists = new Map<string, ResourceId[]>();
  const put = (path: string, slot: Slot, text: string, id: ResourceId) => files.set(path, { text, slot, ids: [id] });
  const all = layout === 'cli' ? [...artifacts].flatMap(withOperationFiles(artifacts)) : [...artifacts];
  for (const resource of all) {
    const { id } = resource;
    const patterns = id.entry.files[layout];
    const path = (text: string) => pathOf(id, text);
    if (resource.implied) continue;
    if (patterns.list) {
      const list = lists.get(path(patterns.list)) ?? [];
      list.push(id);
      lists.set(path(patterns.list), list);
    } else if (patterns.graphql && isGraphql(resource))
      put(path(patterns.graphql), 'graphql', even(textAt(resource.payload, 'properties.document.value') ?? ''), id);
    else if (patterns.info) {
      const embedded = resource.policy !== undefined && !patterns.policy;
      if (embedded || id.entry.document !== 'policy' || Object.keys(resource.payload).length > 0)
        put(path(patterns.info), 'info', jsonText(infoOf(resource, embedded, layout)), id);
    }
    if (patterns.policy && resource.policy !== undefined)
      put(path(patterns.policy), 'policy', even(resource.policy), id);
    if (patterns.specification && resource.specification)
      put(
        `${path(patterns.specification)}.${extensionOf(resource.specification)}`,
        'specification',
        even(resource.specification.text),
        id,
      );
  }
  for (const [path, ids] of lists) {
    const sorted = ids.sort((a, b) => (a.key < b.key ? -1 : 1));
    files.set(path, { text: listText(sorted, artifacts), slot: 'list', ids: sorted });
  }
  refuseCollisions([...files.keys()]);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The path of a file of a resource. */
export const pathOf = (id: ResourceId, pattern: string): string =>
  `${prefixOf(id)}${template(pattern).fill(id.names, encodeName)}`;

/** The text of a list of associations. */
export const listText = (ids: readonly ResourceId[], artifacts: Artifacts): string =>
  jsonText(ids.map((id) => listItem(artifacts.get(id) ?? { id, payload: {} })));

const prefixOf = ({ workspace }: ResourceId) => (workspace === undefined ? '' : `workspaces/${encodeName(workspace)}/`);

/** An association in a list; inside a workspace it contains the scope of the other end, as apiops-cli expects. */
export function listItem({ id, payload }: Resource): JsonObject {
  const name = endOf(id);
  if (id.workspace === undefined || !id.entry.link) return { name };
  return { name, scope: linkTarget(id, payload).workspace === undefined ? 'service' : 'workspace' };
}

const endOf = (id: ResourceId) => id.names[Object.keys(id.entry.ends)[0] ?? ''] ?? '';
const jsonText = (value: Json) => `${JSON.stringify(value, null, 2)}\n`;
const even = (text: string) => `${withoutByteOrderMark(text).replaceAll(/\r\n?/g, '\n').replace(/\n*$/, '')}\n`;

function infoOf(resource: Resource, embedded: boolean, layout: WritableLayout): JsonObject {
  const { id, link } = resource;
  if (id.entry.association) return linkFile(resource, link);
  const payload = toFilePayload(resource);
  const whole = embedded
    ? putAt(putAt(payload, 'properties.format', 'rawxml'), 'properties.value', even(resource.policy ?? ''))
    : payload;
  const properties = whole.properties ?? {};
  return layout === 'cli' ? { name: id.name || 'default', ...whole, properties } : { ...whole, properties };
}

/** Inside a workspace, an association is a link with its own name. */
function linkFile({ id, payload }: Resource, link: string | undefined): JsonObject {
  if (id.workspace === undefined || link === undefined || !id.entry.link) return {};
  const { property } = id.entry.link;
  const given = textAt(payload, `properties.${property}`);
  return { name: link, properties: { [property]: given ?? `/${linkTarget(id, payload).path}` } };
}

const isGraphql = ({ id, payload }: Resource) =>
  id.name.toLowerCase() === 'graphql' &&
  textAt(payload, 'properties.contentType') === graphqlContentType &&
  isObject(payload.properties) &&
  Object.keys(payload.properties).every((key) => key === 'contentType' || key === 'document');

function extensionOf({ dialect, syntax }: Specification): string {
  return syntax === 'xml' ? dialect : syntax;
}

/** apiops-cli expects a file for every operation next to the specification. */
function withOperationFiles(artifacts: Artifacts): (resource: Resource) => readonly Resource[] {
  return (resource) => {
    const [kind] = childKinds(resource.id.entry).filter(({ fromSpecification }) => fromSpecification === 'operations');
    if (!kind || !resource.specification || resource.specification.dialect === 'wsdl')
      return resource.id.entry.fromSpecification === 'operations' && hasSpecification(artifacts, resource.id)
        ? []
        : [resource];
    const operations = importSpecification(resource.specification, importOptions(resource)).operations.map(
      ({ name, properties }) => {
        const id = new ResourceId(kind.kind, { ...resource.id.names, operation: name }, resource.id.workspace);
        const rest = artifacts.get(id)?.payload.properties;
        return { id, payload: { properties: { ...properties, ...(isObject(rest) ? rest : {}) } } };
      },
    );
    return [resource, ...operations];
  };
}

function hasSpecification(artifacts: Artifacts, id: ResourceId): boolean {
  const owner = parentOf(id);
  const specification = owner && artifacts.get(owner)?.specification;
  return specification !== undefined && specification.dialect !== 'wsdl';
}

function refuseCollisions(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined)
      throw new Error(`${path} and ${other} differ only in case; rename one of the two resources`);
    seen.set(path.toLowerCase(), path);
  }
}
