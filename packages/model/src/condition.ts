/** A combination of values that the service rejects, beyond the schema. */
export interface Condition {
  /**
   * It applies only to resources with these names, or while a property is set or has one of these values. Case is ignored,
   * and a property that is not set has its default.
   */
  readonly when?: { readonly path: string; readonly is?: readonly string[]; readonly isNot?: readonly string[] };
  readonly names?: { readonly only?: readonly string[]; readonly except?: readonly string[] };
  /** At least one of these properties must be set. */
  readonly needs?: readonly string[];
  /** None of these properties may be set. */
  readonly excludes?: readonly string[];
  /** The error of the service. */
  readonly refusal: { readonly target: string; readonly message: string };
}
