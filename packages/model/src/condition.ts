import type { Json } from '@apimkit/openapi';

/** Applies while a property is set, or has one of these values. Case is ignored; a property that is not set has its default. */
export interface PropertyTest {
  readonly path: string;
  readonly is?: readonly string[];
  readonly isNot?: readonly string[];
}

/** Read-only values that the service gives a new resource. */
export interface MadeValues {
  readonly when?: PropertyTest;
  /** By path. */
  readonly values: Readonly<Record<string, Json>>;
}

/** A combination of values that the service rejects, beyond the schema. */
export interface Condition {
  readonly when?: PropertyTest;
  /** It applies only to resources with these names, in any case. */
  readonly names?: { readonly only?: readonly string[]; readonly except?: readonly string[] };
  /** At least one of these properties must be set. */
  readonly needs?: readonly string[];
  /** None of these properties may be set. */
  readonly excludes?: readonly string[];
  /** The error of the service. */
  readonly refusal: { readonly target: string; readonly message: string };
}
