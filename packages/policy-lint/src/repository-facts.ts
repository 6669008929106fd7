import type { ReferenceRole } from '@apimkit/policy';

/** What the other files of a repository define for policies. A list that is absent is unknown, so no rule reports a missing name in it. */
export interface RepositoryFacts {
  /** Display names of named values. */
  readonly namedValues?: ReadonlySet<string>;
  /** Texts of fragments by name. */
  readonly fragments?: ReadonlyMap<string, string>;
  /** Names of the fragments that any policy includes. */
  readonly usedFragments?: ReadonlySet<string>;
  readonly backends?: ReadonlySet<string>;
  readonly loggers?: ReadonlySet<string>;
  readonly certificates?: ReadonlySet<string>;
  readonly schemas?: ReadonlySet<string>;
  readonly authorizationProviders?: ReadonlySet<string>;
  /** True for a name that another repository defines, by the role of the reference */
  readonly isExternal?: (role: ReferenceRole, name: string) => boolean;
}
