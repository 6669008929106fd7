import type { Json } from '@apimkit/openapi';
import type { Path } from './paths.ts';
import type { Mark } from './tree.ts';

/** Why a value is what it is. */
export type Origin =
  | { readonly from: 'override'; readonly mark: Mark }
  | { readonly from: 'names'; readonly mark: Mark; readonly was: Json }
  | { readonly from: 'target'; readonly was: Json };

/** One value that is not the artifact's. Paths begin with `properties`, `policy`, `specification` or `name`. */
export interface Edit {
  /** Key of the resource. */
  readonly key: string;
  readonly path: Path;
  readonly origin: Origin;
  /** What a patch put into a policy. */
  readonly text?: string;
  /** The override takes the value away, so that the service's default holds. */
  readonly reset?: true;
}
