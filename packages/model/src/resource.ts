import type { JsonObject, Specification } from '@apimkit/openapi';
import type { ResourceId } from './id.ts';

/**
 * One resource of a service, as files or the service describe it. The payload is the ARM body without what the service
 * sets itself; it stays open JSON, so a property that nobody here has heard of survives the round trip.
 */
export interface Resource {
  readonly id: ResourceId;
  /** `{ properties: { … } }`; `{}` for associations and policies. */
  readonly payload: JsonObject;
  /** Policy text as people write it (`rawxml`), for policies and fragments. */
  readonly policy?: string;
  /** API specification, for APIs that have one. */
  readonly specification?: Specification;
  /** Name of the ARM link behind an association inside a workspace. */
  readonly link?: string;
  /** The files only show that it exists (a workspace folder without a file of its own): create it, never change it. */
  readonly implied?: boolean;
  /** Paths of values that came from outside the files (`properties.value`, `policy`): never shown to anybody. */
  readonly masked?: readonly string[];
  /** Files that it was read from, relative to the artifacts folder; the one with the payload first. */
  readonly files?: readonly string[];
}
