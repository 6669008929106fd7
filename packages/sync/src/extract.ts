import type { ArmClient } from '@apimkit/arm';
import { type Diagnostic, hasErrors } from '@apimkit/diagnostics';
import {
  type Artifacts,
  type FileTree,
  mergeTree,
  type RemovedFile,
  type ResourceId,
  readArtifacts,
  secretsOf,
  type WritableLayout,
  writeArtifacts,
} from '@apimkit/model';
import { hasBuiltIn, isGenerated, writtenAs } from '@apimkit/model/internal';
import { syncMessages } from './messages.ts';
import type { ReadOptions } from './read/options.ts';
import { confirmAbsence } from './read/presence.ts';
import { isUnread } from './read/unread.ts';
import { lookedFor } from './selection/looked-for.ts';
import { readSelected } from './selection/read-selected.ts';
import { type SelectionOptions, selectionOf } from './selection/selection.ts';

/** Which resources to extract, and how to write them. */
export interface ExtractOptions
  extends Pick<ReadOptions, 'include' | 'filter' | 'specificationFormat' | 'onProgress'>,
    Omit<SelectionOptions, 'filter'> {
  /** Layout of new files. Default: the layout of the existing tree, otherwise `toolkit`. */
  readonly layout?: WritableLayout;
  /** The existing tree. Files whose meaning is unchanged keep their bytes. */
  readonly existing?: FileTree;
  /** The existing tree with every specification bundled into one file. Default: `existing`. */
  readonly understood?: FileTree;
}

/** A service as files. */
export interface Extracted {
  readonly tree: FileTree;
  readonly artifacts: Artifacts;
  /** Files of the existing tree that are not in the new one, because their resources no longer exist on the service. */
  readonly removed: readonly RemovedFile[];
  /** True when so many resources are gone that a person should confirm before anything is written: all, or five and a fifth. */
  readonly large: boolean;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads a service into files. Resources that every service has, resources that the service created for its own use, and
 * secrets are left out.
 *
 * @throws {ArmError} when anything but an unsupported kind cannot be read
 */
export async function extract(client: ArmClient, options: ExtractOptions = {}): Promise<Extracted> {
  const { existing = new Map(), understood = existing, ...reading } = options;
  const { artifacts: old, diagnostics, layouts } = readArtifacts(understood);
  const selection = selectionOf(options);
  const chosen = selection.reaches ? selection.own(old) : new Set<string>();
  const {
    artifacts: live,
    seen,
    whole,
    notes,
    ...known
  } = await readSelected(client, selection, chosen, { ...reading, like: old });
  const artifacts = live.filter((one) => !hasBuiltIn(one.id) && (!isGenerated(one) || old.has(one.id)));
  const kept = new Set<string>();
  const mayBeGone = lookedFor(selection, { seen, whole }, old);
  const wasRead = (id: ResourceId) => {
    if (known.unknown.has(id.key)) kept.add(id.toString());
    return !isUnread(id, known) && mayBeGone(id);
  };
  const layout = options.layout ?? writtenAs(layouts);
  const { tree, removed } =
    existing.size === 0
      ? { tree: writeArtifacts(artifacts, layout), removed: [] }
      : mergeTree(existing, artifacts, layout, { wasRead, understood });
  const lost = new Set(removed.map(({ file }) => file));
  const gone = old.filter(({ id, files = [] }) => files.some((file) => lost.has(file)) && !live.has(id));
  await confirmAbsence(client, gone);
  return {
    tree,
    artifacts,
    removed,
    large: isLargeRemoval(gone.size, old.size, artifacts.size),
    notes: [
      ...selection.diagnostics,
      ...selection.unmatched([seen, old]),
      ...notes,
      ...keptAsTheyAre(diagnostics),
      ...keptOut(artifacts),
      ...unsure(kept),
    ],
  };
}

/**
 * True when a service lacks so many of the described resources that it may be the wrong one, or not be ready: it has no
 * resources at all, or at least five resources and more than a fifth of all are gone.
 *
 * @param gone resources that the files describe and the service does not have
 * @param described all resources that the files describe
 * @param found resources that the service has
 */
export function isLargeRemoval(gone: number, described: number, found: number): boolean {
  return gone > 0 && (found === 0 || (gone >= 5 && gone * 5 > described));
}

/** Files that cannot be read are not changed: it is unknown whether their resources are gone. */
const keptAsTheyAre = (diagnostics: readonly Diagnostic[]) => diagnostics.filter((one) => hasErrors([one]));

const keptOut = (artifacts: Artifacts) =>
  [...artifacts]
    .filter(({ id, payload }) => secretsOf(id.entry, payload).length > 0)
    .map(({ id }) =>
      syncMessages.report(
        'secret-kept-out',
        { what: id.toString(), name: 'display name' },
        { resource: id.toString() },
      ),
    );

const unsure = (kept: ReadonlySet<string>) =>
  [...kept].map((what) => syncMessages.report('unknown-absence', { what }, { resource: what }));
