import type { ArmClient } from '@apimkit/arm';
import type { Diagnostic } from '@apimkit/diagnostics';
import {
  type Artifacts,
  type FileTree,
  hasBuiltIn,
  isGenerated,
  mergeTree,
  type ResourceId,
  secretsOf,
  type WritableLayout,
  writeArtifacts,
} from '@apimkit/model';
import { syncMessages } from './messages.ts';
import { type ReadOptions, readService } from './read/read-service.ts';
import { isUnread } from './read/unread.ts';

/** What to extract and how to write it. */
export interface ExtractOptions extends Pick<ReadOptions, 'include' | 'filter' | 'specificationFormat' | 'onProgress'> {
  readonly layout?: WritableLayout;
  /** The tree that is there already; files that mean the same keep their bytes. */
  readonly existing?: FileTree;
  /** The same files with every specification in one piece, where they differ in that. */
  readonly understood?: FileTree;
}

/** A service as files. */
export interface Extracted {
  readonly tree: FileTree;
  readonly artifacts: Artifacts;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads a service into files. What every service has and what the service made for its own use is left out, and so is
 * every secret.
 *
 * @throws {ArmError} when anything but an unsupported kind cannot be read
 */
export async function extract(client: ArmClient, options: ExtractOptions = {}): Promise<Extracted> {
  const { layout = 'toolkit', existing, understood, ...reading } = options;
  const { artifacts: live, notes, ...known } = await readService(client, reading);
  const artifacts = live.filter((resource) => !hasBuiltIn(resource.id) && !isGenerated(resource));
  const hidden = [...artifacts]
    .filter(({ id, payload }) => secretsOf(id.entry, payload).length > 0)
    .map(({ id }) =>
      syncMessages.report(
        'secret-kept-out',
        { what: id.toString(), name: 'display name' },
        { resource: id.toString() },
      ),
    );
  const kept = new Set<string>();
  const mayGo = (id: ResourceId) => {
    if (known.unknown.has(id.key)) kept.add(id.toString());
    return !isUnread(id, known) && (options.filter?.(id) ?? true);
  };
  const tree = existing ? mergeTree(existing, artifacts, layout, mayGo, understood) : writeArtifacts(artifacts, layout);
  const unsure = [...kept].map((what) => syncMessages.report('unknown-absence', { what }, { resource: what }));
  return { tree, artifacts, notes: [...notes, ...hidden, ...unsure] };
}
