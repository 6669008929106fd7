/** What the service creates together with a resource of this kind. */
export interface SideEffects {
  /** Associations, as kind and the names that the new resource does not have. */
  readonly associations?: readonly { readonly kind: string; readonly names: Readonly<Record<string, string>> }[];
  /** Kind of resources with generated names whose scope is the new resource. */
  readonly scoped?: string;
  /** Path of the largest number of resources of that kind that one owner may have. */
  readonly limit?: string;
}

/** What identifies a resource that the service created by itself. A property that is not set counts as empty. */
export interface AutomaticTraits {
  readonly name: RegExp;
  /** By path of the payload. */
  readonly values: Readonly<Record<string, RegExp>>;
}
