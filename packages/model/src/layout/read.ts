import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts } from '../artifacts.ts';
import { hasBuiltIn } from '../built-in.ts';
import { sameMeaning } from '../canonical.ts';
import { containerKind } from '../family.ts';
import type { Layout } from '../files.ts';
import { ResourceId } from '../id.ts';
import type { Resource } from '../resource.ts';
import { type Part, readFile } from './assemble.ts';
import { withCurrentRevisions } from './current-revisions.ts';
import { withoutCurrentTwins } from './current-twins.ts';
import { resolveDuplicates } from './duplicates.ts';
import { fileMessages } from './messages.ts';
import { matchFile, specificationExtensions } from './patterns.ts';
import { permissionFindings } from './permissions.ts';
import type { FileTree } from './tree.ts';
import { truePaths } from './true-paths.ts';

/** Number of files by top-level folder and layout. */
export type LayoutReport = Readonly<Record<string, Readonly<Partial<Record<Layout, number>>>>>;

/** The resources of an artifacts folder, and the findings about its files. */
export interface ReadArtifacts {
  readonly artifacts: Artifacts;
  readonly diagnostics: readonly Diagnostic[];
  readonly layouts: LayoutReport;
}

/**
 * Reads a tree of files in any layout, or in several at once. A file that cannot be read in the form that its path requires is
 * an error, and never counts as an absent resource: nothing may be published or deleted while there is one.
 *
 * @example
 * const { artifacts, diagnostics } = readArtifacts(new Map([['tags/red/tagInformation.json', '{"properties":{"displayName":"red"}}']]));
 */
export function readArtifacts(tree: FileTree): ReadArtifacts {
  const { artifacts, diagnostics, layouts } = readTreeParts(tree);
  return { artifacts, diagnostics, layouts };
}

/** The same, with the parts of each file. */
export interface ReadTreeParts extends ReadArtifacts {
  readonly parts: readonly Part[];
}

const known = new WeakMap<FileTree, ReadTreeParts>();

/** Reads a tree, or returns the cached result. */
export function readTreeParts(tree: FileTree): ReadTreeParts {
  const read = known.get(tree) ?? readAll(tree);
  known.set(tree, read);
  return read;
}

function readAll(tree: FileTree): ReadTreeParts {
  const diagnostics: Diagnostic[] = [...collisions(tree)];
  const parts: Part[] = [];
  const seen: Sighting[] = [];
  // Folders with a file that cannot be read: its content is not missing.
  const broken = new Set<string>();
  const places = truePaths(tree);
  for (const [path, text] of tree) {
    const place = places.get(path) ?? path;
    const match = matchFile(place);
    if (!match) {
      if (!isCompanion(path)) diagnostics.push(fileMessages.report('unknown', {}, { file: path }));
      continue;
    }
    seen.push({ folder: path.split('/')[0] ?? '', layouts: place === path ? match.layouts : ['toolkit-v2'] });
    const content = readFile(match, text, path);
    if (content.parts.length === 0) broken.add(match.path.slice(0, match.path.lastIndexOf('/')).toLowerCase());
    parts.push(...content.parts);
    diagnostics.push(...content.diagnostics);
  }
  const joined = join(parts, broken);
  const named = withCurrentRevisions(joined.resources);
  const current = withoutCurrentTwins(named.resources);
  const settled = resolveDuplicates(current.resources);
  return {
    artifacts: settled.artifacts,
    diagnostics: [
      ...diagnostics,
      ...joined.diagnostics,
      ...named.diagnostics,
      ...current.diagnostics,
      ...permissionFindings(current.resources),
    ],
    layouts: layoutsOf(seen),
    parts,
  };
}

interface Sighting {
  readonly folder: string;
  /** Layouts that have this file. */
  readonly layouts: readonly Layout[];
}

/** Counts files by folder and layout; a file of several layouts counts for the one with the most files. */
function layoutsOf(seen: readonly Sighting[]): LayoutReport {
  const sure = Map.groupBy(
    seen.filter(({ layouts }) => layouts.length === 1),
    ({ layouts }) => layouts[0],
  );
  const votes = (layout: Layout) => sure.get(layout)?.length ?? 0;
  const report: Record<string, Partial<Record<Layout, number>>> = {};
  for (const { folder, layouts } of seen) {
    const [layout = 'toolkit'] = [...layouts].sort((a, b) => votes(b) - votes(a));
    const counts = report[folder] ?? {};
    report[folder] = { ...counts, [layout]: (counts[layout] ?? 0) + 1 };
  }
  return report;
}

/** Files that may exist next to artifacts. */
const isCompanion = (path: string) =>
  /(^|\/)(\.[^/]+|readme[^/]*|license[^/]*|[^/]+\.md|[^/]+\.policytest\.ya?ml)$/i.test(path) ||
  /^configuration[^/]*\.ya?ml$/i.test(path);

function collisions(tree: FileTree): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return [...tree.keys()].flatMap((path) => {
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    return other === undefined ? [] : [fileMessages.report('collision', { other }, { file: path })];
  });
}

interface Joined {
  readonly resources: readonly Resource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Combines the parts of each resource: payload, policy, specification. */
function join(parts: readonly Part[], broken: ReadonlySet<string>): Joined {
  const diagnostics: Diagnostic[] = [];
  const byKey = Map.groupBy(parts, ({ id }) => id.key);
  const resources: Resource[] = [];
  for (const [, all] of byKey) {
    const [first] = all;
    if (!first || hasBuiltIn(first.id)) continue;
    const payloads = all.filter(({ payload }) => payload !== undefined);
    const [main] = payloads;
    const specification = preferred(all, diagnostics);
    const policy = all.find((part) => part.policy !== undefined);
    const { info } = first.id.entry.files.toolkit;
    if (specification && !main) {
      const file = info?.split('/').at(-1) ?? '';
      const folder = specification.file.slice(0, specification.file.lastIndexOf('/')).toLowerCase();
      if (!broken.has(folder))
        diagnostics.push(fileMessages.report('no-information', { file }, { file: specification.file }));
      continue;
    }
    // The specification that is used comes before others.
    const counting = [main, specification].flatMap((part) => (part ? [part.file] : []));
    const files = [...new Set([...counting, ...all.map(({ file }) => file)])];
    const resource: Resource = {
      id: (main ?? first).id,
      payload: main?.payload ?? {},
      ...(policy?.policy === undefined ? {} : { policy: policy.policy }),
      ...(specification?.specification ? { specification: specification.specification } : {}),
      ...(main?.link === undefined ? {} : { link: main.link }),
      files,
    };
    for (const other of payloads.slice(1))
      if (
        !sameMeaning({ id: resource.id, payload: other.payload ?? {} }, { id: resource.id, payload: resource.payload })
      )
        diagnostics.push(fileMessages.report('twice', { other: main?.file ?? '' }, { file: other.file }));
    resources.push(resource);
  }
  return { resources: [...resources, ...impliedContainers(resources)], diagnostics };
}

function preferred(parts: readonly Part[], diagnostics: Diagnostic[]): Part | undefined {
  const [best, ...others] = byPreference(parts);
  for (const { file } of others)
    diagnostics.push(fileMessages.report('several-specifications', { other: best?.file ?? '' }, { file }));
  return best;
}

/** The specifications among the parts of one resource; the first one is used. */
export function byPreference(parts: readonly Part[]): readonly Part[] {
  const rank = ({ file }: Part) => specificationExtensions.findIndex((extension) => file.endsWith(`.${extension}`));
  return parts.filter(({ slot }) => slot === 'specification').sort((a, b) => rank(a) - rank(b));
}

/** The toolkit writes no file for a workspace: its folder implies that it exists. */
function impliedContainers(resources: readonly Resource[]): readonly Resource[] {
  const known = new Set(resources.map(({ id }) => id.key));
  const named = new Map(
    resources.flatMap(({ id }) =>
      id.workspace === undefined ? [] : [[id.workspace.toLowerCase(), id.workspace] as const],
    ),
  );
  return [...named.values()]
    .map((workspace) => new ResourceId(containerKind.kind, { workspace }))
    .filter(({ key }) => !known.has(key))
    .map((id) => ({ id, payload: {}, implied: true }));
}
