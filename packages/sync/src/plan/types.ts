import type { Diagnostic } from '@apimkit/diagnostics';
import type { Json } from '@apimkit/openapi';
import type { PolicyDifference } from '@apimkit/policy';

/** One field that an update changes. Values of secrets never stand here. */
export interface FieldChange {
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** What a publish does to one resource. */
export interface Step {
  /** Unique in its plan; the resource, except for a promotion. */
  readonly key: string;
  /** `blocked`: it cannot be written, since something is not known here. */
  readonly op: 'create' | 'update' | 'delete' | 'keep' | 'blocked';
  /** The resource, as `ResourceId.toString()` prints it. */
  readonly id: string;
  readonly kind: string;
  readonly because: string;
  readonly changes?: readonly FieldChange[];
  /** The main properties of what is created. */
  readonly highlights?: Readonly<Record<string, Json>>;
  /** What differs in a policy: elements, attributes and texts. */
  readonly policyChanges?: readonly PolicyDifference[];
  /** Unified diff of a policy. */
  readonly text?: string;
  /** Keys of the steps that must be done before. */
  readonly needs: readonly string[];
  /** The specification is imported (again). */
  readonly imports?: true;
  /** Number of the revision that becomes current. */
  readonly promote?: string;
  /** Key of the delete or of the import that takes this resource along: no request of its own. */
  readonly goesWith?: string;
  /** Removes what the service makes by itself with a new resource: nothing that was there before. */
  readonly tidies?: true;
  /** A secret that nobody could compare. */
  readonly unknownSecret?: true;
  /** The secret of the service stays: the write leaves it out. */
  readonly keepsSecret?: true;
}

/** What a publish would do, as plain JSON: it can be printed, saved and reviewed. No secret is in it. */
export interface Plan {
  readonly steps: readonly Step[];
  /** What stands in the way (errors) or should be known (the rest). */
  readonly problems: readonly Diagnostic[];
  /** How many steps of each kind; removing what the service makes by itself with something new is no delete. */
  readonly summary: Readonly<Record<Step['op'], number>>;
}

/** How a desired secret compares with the live one. */
export type SecretComparison = 'same' | 'different' | 'unknown';
