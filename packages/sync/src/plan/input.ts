import type { Artifacts, ResourceId } from '@apimkit/model';
import type { SecretChange, SecretComparison } from './types.ts';

/** Both sides of a plan and what is known about them. */
export interface PlanInput {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** Delete what is live and not desired. Default false. */
  readonly prune?: boolean;
  /** Selects the resources that may be deleted. Default all. */
  readonly scope?: (id: ResourceId) => boolean;
  /** Kinds of the live side that were not read: nothing of them is deleted, except together with something else. */
  readonly unread?: ReadonlySet<string>;
  /** Kinds that were not read even below a deleted resource. Default: all that are unread. */
  readonly unseen?: ReadonlySet<string>;
  /** By resource key; a desired secret that is not listed counts as unknown. */
  readonly secrets?: ReadonlyMap<string, SecretComparison>;
  /** Fingerprints of secrets that differ, by resource key. */
  readonly secretChanges?: ReadonlyMap<string, SecretChange>;
  /** What to do with secrets that cannot be compared. Default `always`. */
  readonly writeSecrets?: 'always' | 'never';
}
