import type { ResourceId } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import type { NameRule } from './names/rules.ts';
import type { Mark } from './tree.ts';

/** One change inside of a policy. */
export interface Patch {
  readonly path: string;
  readonly edit: { readonly value: string } | { readonly xml: string } | { readonly remove: true };
  readonly mark: Mark;
}

/** A policy or specification that takes the place of the artifact's. */
export interface DocumentOverride {
  /** In the words of the service: `rawxml`, `openapi-link` and so on. */
  readonly format: string;
  /** The text, or the link to it when the format ends in `-link`. */
  readonly value: string;
  readonly mark: Mark;
}

/** What an override file says of one resource. */
export interface OverrideEntry {
  /** By the name that the artifacts have. */
  readonly id: ResourceId;
  /** `{ properties }` to merge; null stands for the service's default. */
  readonly payload: JsonObject;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly document?: DocumentOverride;
  readonly patches: readonly Patch[];
  /** Arrays that are merged item by item: path to the key by which items are told apart. */
  readonly mergeBy: Readonly<Record<string, string>>;
  /** The place of its name. */
  readonly mark: Mark;
}

/** Whether an override of an API reaches its revisions that have none of their own. */
export type Revisions = 'inherit' | 'exact';

/** Settings of the toolkit that may stand beside overrides. */
export interface OverrideSettings {
  readonly serviceName?: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  readonly cloud?: string;
}

/** One override file, read. */
export interface Overrides {
  readonly file: string;
  readonly settings: OverrideSettings;
  readonly entries: readonly OverrideEntry[];
  readonly names: readonly NameRule[];
  readonly revisions?: Revisions;
  /** Values of tokens, to be masked wherever something is shown. */
  readonly secrets: readonly string[];
}
