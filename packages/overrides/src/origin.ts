import type { Json } from '@apimkit/openapi';
import type { Path } from './paths.ts';
import type { Mark } from './tree.ts';

/** The origin of a value. */
export type Origin =
  | { readonly from: 'override'; readonly mark: Mark }
  | { readonly from: 'names'; readonly mark: Mark; readonly was: Json }
  | { readonly from: 'target'; readonly was: Json };

/** One value that differs from the artifact. Paths start with `properties`, `policy`, `specification` or `name`. */
export interface Edit {
  /** Key of the resource. */
  readonly key: string;
  readonly path: Path;
  readonly origin: Origin;
  /** The change that a patch made in a policy. */
  readonly text?: string;
  /** The override removes the value, so that the default of the service applies. */
  readonly reset?: true;
}
