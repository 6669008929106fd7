import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, ancestorsOf, type KindEntry, type ResourceId } from '@apimkit/model';
import { containerKind } from '@apimkit/model/internal';
import { syncMessages } from '../messages.ts';
import type { ReadOptions } from '../read/options.ts';
import type { Changes } from './changes.ts';
import { chainOf } from './expand.ts';
import { prunableIn } from './prunable.ts';
import { type SelectionOptions, selectionOf } from './selection.ts';
import { withinSelection } from './within.ts';

/** The part of a service that a publish writes, deletes and reads. */
export interface Scope {
  /** The resources to publish. */
  readonly desired: Artifacts;
  /** True when live resources may be deleted: they must be read then. */
  readonly prune: boolean;
  /** Which live resources may be deleted. */
  mayDelete(live: Artifacts): (id: ResourceId) => boolean;
  /** What must be read; undefined: what `desired` needs. */
  readonly within: ReadOptions['within'];
  readonly notes: readonly Diagnostic[];
  /** Selectors that match nothing. */
  problems(live: Artifacts): readonly Diagnostic[];
}

/** What a user limits a publish to. */
export interface ScopeOptions extends SelectionOptions {
  readonly prune?: boolean;
  /** Publish only these changes of the files, and delete only what they removed. */
  readonly changes?: Changes;
}

/**
 * Decides what a publish writes, deletes and reads.
 *
 * @param described all resources of the files
 */
export function scopeOf(described: Artifacts, options: ScopeOptions): Scope {
  const { prune = false, changes } = options;
  const selection = selectionOf(options);
  const chosen = selection.all(described);
  const common = {
    problems: (live: Artifacts) => [
      ...selection.diagnostics,
      ...selection.unmatched(prune || changes ? [described, live] : [described]),
    ],
  };
  if (!changes) {
    const desired = described.filter(({ id }) => chosen.has(id.key));
    const wanted = new Set([...desired].map(({ id }) => id.key));
    return {
      ...common,
      desired,
      prune,
      mayDelete: (live) => (prune ? prunableIn(live, described, selection) : () => false),
      within: prune ? withinSelection(selection, wanted) : undefined,
      notes: [],
    };
  }
  const desired = described.filter(({ id }) => chosen.has(id.key) && changes.changed.has(id.key));
  const own = selection.own(changes.removed, described);
  const removed = changes.removed.filter(({ id }) => own.has(id.key) && !described.has(id));
  return {
    ...common,
    desired,
    prune: removed.size > 0,
    mayDelete: () => (id) => removed.has(id),
    within: withinResources([...desired, ...removed].map(({ id }) => id)),
    notes: changes.renamed.map(({ from, to }) =>
      syncMessages.report('renamed', { what: from.toString(), to: to.toString() }, { resource: to.toString() }),
    ),
  };
}

/** Reads what is below some resources, and the lists that lead to them; links everywhere, in workspaces too: the service deletes them with their ends. */
function withinResources(ids: readonly ResourceId[]): ReadOptions['within'] {
  const keys = new Set(ids.map(({ key }) => key));
  const ways = new Set(
    ids.flatMap((id) => {
      const chain = chainOf(id);
      return chain.slice(1).map((above, index) => {
        const child = chain[index]?.entry;
        // A revision is read with its API, and not below it.
        return wayTo(above, child?.kind === above.kind ? undefined : child);
      });
    }),
  );
  return (resource, child) =>
    chainOf(resource.id).some(({ key }) => keys.has(key)) ||
    ways.has(wayTo(resource.id, child)) ||
    (child?.association === true && ancestorsOf(resource.id).every(({ kind }) => kind === containerKind.kind));
}

const wayTo = ({ key }: ResourceId, child: KindEntry | undefined) => `${key} ${child?.kind ?? ''}`;
