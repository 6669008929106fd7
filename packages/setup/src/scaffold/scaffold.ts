import {
  Artifacts,
  type FileTree,
  mergeTree,
  type Resource,
  type ResourceId,
  readArtifacts,
  type WritableLayout,
} from '@apimkit/model';
import { writtenAs } from '@apimkit/model/internal';
import { checkNew, checkOwner, checkTogether } from './checks.ts';
import { offerOf, policiesOf } from './companions.ts';
import { checkName } from './names.ts';
import { samplePayload } from './payload.ts';
import { samplePolicy } from './policy.ts';
import { withSettings } from './settings.ts';
import { SetupError } from './setup-error.ts';
import { withSpecification } from './specification.ts';
import type { SpecificationFile } from './specification-file.ts';
import { type Target, targetOf } from './target.ts';

/** A request for a new resource. */
export interface ScaffoldRequest extends Target {
  /** The specification of an API. Default: one with a single operation. */
  readonly from?: SpecificationFile | undefined;
  /** A product that offers the new API. */
  readonly product?: string | undefined;
  /** Values of properties, by path below `properties`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Layout of the files. Default: that of the tree, otherwise `toolkit`. */
  readonly layout?: WritableLayout | undefined;
  /** Path of the artifacts folder, for messages. */
  readonly folder?: string | undefined;
}

/** The files of a new resource. */
export interface Scaffolded {
  /** The new resources, the one that was asked for first. */
  readonly ids: readonly ResourceId[];
  /** The whole tree, with the new files. */
  readonly tree: FileTree;
  /** The paths that differ: new files, and lists that have a new item. */
  readonly files: readonly string[];
}

/**
 * Adds a new resource to a tree, with sample values that the service accepts. No existing file changes, except for a list of links that gets
 * another item.
 *
 * @param tree the files of the artifacts folder; empty for a new one
 * @throws {SetupError} when it exists, has a name that the service does not accept, or refers to what does not exist
 * @example
 * scaffold(new Map(), { kind: 'tag', name: 'red' }).files; // ['tags/red/tagInformation.json']
 */
export function scaffold(tree: FileTree, request: ScaffoldRequest): Scaffolded {
  const { artifacts: read, layouts } = readArtifacts(tree);
  const place = request.folder === undefined || request.folder === '.' ? '' : `${request.folder}/`;
  const artifacts = new Artifacts(
    [...read].map((one) => ({ ...one, files: one.files?.map((file) => `${place}${file}`) ?? [] })),
  );
  const id = targetOf(request, artifacts);
  checkNew(id, artifacts);
  checkName(id);
  checkOwner(id, artifacts);
  const [main, ...parts] = described(id, request, samplePayload(id, artifacts));
  if (!main) throw new Error(`${id} has no description`);
  const resource = withSettings(main, request.settings ?? {});
  const offer = request.product === undefined ? [] : [offerOf(resource, request.product, artifacts)];
  const added = [resource, ...parts, ...policiesOf(resource), ...offer];
  checkTogether(added, artifacts.with(added));
  const layout = request.layout ?? writtenAs(layouts);
  // What a merge changes without the new resources is not a part of them.
  const before = mergeTree(tree, read, layout).tree;
  const after = mergeTree(tree, read.with(added), layout).tree;
  const files = [...after.keys()].filter((path) => before.get(path) !== after.get(path));
  const next = new Map([...tree, ...files.map((path) => [path, after.get(path) ?? ''] as const)]);
  checkWritten(added, next, tree, place);
  return { ids: added.map((one) => one.id), tree: next, files };
}

/** The resource with what its kind has beside the payload. */
function described(id: ResourceId, { from, kind }: ScaffoldRequest, payload: Resource['payload']): readonly Resource[] {
  const { document } = id.entry;
  if (document === 'specification') return withSpecification({ id, payload }, from);
  if (from) throw new SetupError(`--from is the specification of an API, and a ${kind} has none: leave it out`);
  if (document !== 'policy') return [{ id, payload }];
  return [{ id, payload: id.entry.shape.description === undefined ? {} : payload, policy: samplePolicy(id) }];
}

/** A file that cannot be read is in the place of a new one: nothing is written over it. */
function checkWritten(added: readonly Resource[], tree: FileTree, before: FileTree, place: string): void {
  const { artifacts } = readArtifacts(tree);
  const lost = added.find(({ id }) => !artifacts.has(id));
  if (!lost) return;
  const broken = readArtifacts(before).diagnostics.find(({ severity }) => severity === 'error');
  throw new SetupError(
    `${lost.id} cannot be written: a file in its place cannot be read${broken ? ` (${place}${broken.file}: ${broken.message})` : ''}. Fix it first, with apimkit lint`,
  );
}
