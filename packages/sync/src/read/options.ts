import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, KindEntry, Resource, ResourceId } from '@apimkit/model';
import type { Unread } from './unread.ts';

/** Which part of a service to read, and in which form. */
export interface ReadOptions {
  /** Read only what a comparison with these artifacts needs. Default: everything that is captured. */
  readonly desired?: Artifacts;
  /** Read whole collections even where `desired` has nothing, so that deletions can be planned. */
  readonly prune?: boolean;
  /**
   * Artifacts that determine the form of APIs: as operations and schemas where these describe them so, with WSDL where these
   * have it. Default `desired`.
   */
  readonly like?: Artifacts;
  /** Kinds that are captured on request only. */
  readonly include?: readonly string[];
  /** Selects resources; what is below a resource that is left out is left out too. */
  readonly filter?: (id: ResourceId) => boolean;
  /**
   * Limits what is read below a resource: its children of a kind, or without a kind its specification and its revisions. Lists
   * at the top are always complete. Default: everything.
   */
  readonly within?: (resource: Resource, child?: KindEntry) => boolean;
  readonly specificationFormat?: 'openapi' | 'openapi+json';
  /** Called with the number of resources read so far. */
  readonly onProgress?: (resources: number) => void;
}

/** A service as resources, and what is unknown about it. */
export interface ServiceSnapshot extends Unread {
  readonly artifacts: Artifacts;
  /** Kinds that were not read at all, not even below a resource that may be deleted. */
  readonly unseen: ReadonlySet<string>;
  /** By key of a resource whose revisions were listed: those that are not current. */
  readonly revisions: ReadonlyMap<string, readonly ResourceId[]>;
  readonly notes: readonly Diagnostic[];
}
