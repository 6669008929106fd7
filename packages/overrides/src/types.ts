import type { ResourceId } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import type { NameRule } from './names/rules.ts';
import type { Mark } from './tree.ts';

/** One change in a policy. */
export interface Patch {
  readonly path: string;
  readonly edit: { readonly value: string } | { readonly xml: string } | { readonly remove: true };
  readonly mark: Mark;
}

/** A policy or specification that replaces that of the artifact. */
export interface DocumentOverride {
  /** Format of the service: `rawxml`, `openapi-link` and so on. */
  readonly format: string;
  /** The text, or the link to it if the format ends in `-link`. */
  readonly value: string;
  readonly mark: Mark;
}

/** An entry of an override file for one resource. */
export interface OverrideEntry {
  /** With the name in the artifacts. */
  readonly id: ResourceId;
  /** `{ properties }` to merge; null resets to the default of the service. */
  readonly payload: JsonObject;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly document?: DocumentOverride;
  readonly patches: readonly Patch[];
  /** Arrays that are merged item by item: path to the key that identifies the items. */
  readonly mergeBy: Readonly<Record<string, string>>;
  /** The position of its name. */
  readonly mark: Mark;
}

/** Whether an override of an API also applies to its revisions without their own override. */
export type Revisions = 'inherit' | 'exact';

/** Settings of the toolkit in override files. */
export interface OverrideSettings {
  readonly serviceName?: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  readonly cloud?: string;
}

/** An override file that was read. */
export interface Overrides {
  readonly file: string;
  readonly settings: OverrideSettings;
  readonly entries: readonly OverrideEntry[];
  readonly names: readonly NameRule[];
  readonly revisions?: Revisions;
  /** Values of tokens, which must be masked in all output. */
  readonly secrets: readonly string[];
}
