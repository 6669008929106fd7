/** What the other files of a repository offer to policies. A list that is absent is not known, so nothing is missing in it. */
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
}
