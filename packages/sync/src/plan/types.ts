import type { Diagnostic } from '@apimkit/diagnostics';
import type { Json } from '@apimkit/openapi';
import type { PolicyDifference } from '@apimkit/policy';

/** One field that an update changes. Values of secrets are left out. */
export interface FieldChange {
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** A request for one operation of an API whose specification changed. */
export interface OperationWrite {
  /** The operation, as `ResourceId.toString()` prints it. */
  readonly id: string;
  readonly op: 'create' | 'update' | 'delete';
}

/** A change of one resource, or that it stays. */
export interface Step {
  /** Unique in its plan; the resource, except for a promotion. */
  readonly key: string;
  /** `blocked`: it cannot be written, because a value is unknown. */
  readonly op: 'create' | 'update' | 'delete' | 'keep' | 'blocked';
  /** The resource, as `ResourceId.toString()` prints it. */
  readonly id: string;
  readonly kind: string;
  readonly because: string;
  readonly changes?: readonly FieldChange[];
  /** The main properties of a new resource. */
  readonly highlights?: Readonly<Record<string, Json>>;
  /** Differences of a policy: elements, attributes and texts. */
  readonly policyChanges?: readonly PolicyDifference[];
  /** Unified diff of a policy. */
  readonly text?: string;
  /** Keys of the steps that must be done before. */
  readonly needs: readonly string[];
  /** The specification is imported. */
  readonly imports?: true;
  /** The specification is not imported: these operations are written one by one, with the same result. */
  readonly operations?: readonly OperationWrite[];
  /** Number of the revision that becomes current. */
  readonly promote?: string;
  /** Key of the delete or import that also removes this resource: it has no request of its own. */
  readonly goesWith?: string;
  /** Deletes what the service creates together with a new resource, and nothing that existed before. */
  readonly tidies?: true;
  /** Its secret could not be compared. */
  readonly unknownSecret?: true;
  /** The service keeps its secret: the write request leaves it out. */
  readonly keepsSecret?: true;
}

/** The steps of a publish as plain JSON, to print, save or review. It contains no secrets. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Errors prevent the publish; the rest is information. */
  readonly problems: readonly Diagnostic[];
  /** Number of steps by operation. Deletes of what the service creates together with a new resource do not count. */
  readonly summary: Readonly<Record<Step['op'], number>>;
}

/** Result of comparing a desired secret with the live one. */
export type SecretComparison = 'same' | 'different' | 'unknown';
