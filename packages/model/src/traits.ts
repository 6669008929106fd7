/** An association that ARM models as an opaquely named link inside a workspace. */
export interface WorkspaceLink {
  /** Collection of the links, below the workspace. */
  readonly collection: string;
  /** Property of the link's payload with the id of the other end. */
  readonly property: string;
  /** Kind of the other end. */
  readonly to: string;
}

/** One format in which the service exports specifications. */
export interface SpecificationExport {
  /** Types of the APIs that have it. */
  readonly types: readonly string[];
  /** The service fails to export some APIs, with status 500 or an unreadable document, and a retry does not help. */
  readonly failsOnSome?: true;
}

/** A value that must be unique among the resources of a kind in a service or workspace. */
export interface Unique {
  /** Path of the value in the payload. Case and surrounding white space are ignored. */
  readonly path: string;
  /** Leading and trailing slashes are ignored too. */
  readonly isUrlPath?: true;
  /** Members of the same set may share the value while they differ: paths of the set's id and of what must differ. */
  readonly sharedWithin?: { readonly set: string; readonly differing: string };
  /** The error message of the service, with `{name}`, `{value}` and `{other}`. */
  readonly refusal: { readonly target: string; readonly message: string };
}
