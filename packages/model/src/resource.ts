import type { JsonObject, Specification } from '@apimkit/openapi';
import type { ResourceId } from './id.ts';

/**
 * One resource of a service, from files or from the service. The payload is the ARM body without the properties that the
 * service sets. It is open JSON, so unknown properties are kept.
 */
export interface Resource {
  readonly id: ResourceId;
  /** `{ properties: { … } }`; `{}` for associations and policies. */
  readonly payload: JsonObject;
  /** Policy text in the format `rawxml`, for policies and fragments. */
  readonly policy?: string;
  /** API specification, for APIs that have one. */
  readonly specification?: Specification;
  /** Name of the ARM link behind an association inside a workspace. */
  readonly link?: string;
  /** The files only imply that it exists (a workspace folder without its own file): it is created, but never changed. */
  readonly implied?: boolean;
  /** Paths of values from outside of the files (`properties.value`, `policy`). They are never printed. */
  readonly masked?: readonly string[];
  /** Files that it was read from, relative to the artifacts folder; the one with the payload first. */
  readonly files?: readonly string[];
}
