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

/** A part of an operation that differs: a parameter, a body, a response. */
export interface PartDifference {
  readonly op: 'added' | 'removed' | 'changed';
  /** `query parameter limit`, `response 200`, `response 200 body application/json`; empty for the operation itself. */
  readonly part: string;
  readonly changes?: readonly FieldChange[];
}

/** A difference between two specifications, as far as the service stores it. */
export interface SpecificationDifference {
  readonly op: 'added' | 'removed' | 'changed' | 'renamed';
  readonly what: 'operation' | 'schema' | 'document';
  /** Name of the operation or schema, or the language of the document. */
  readonly name: string;
  /** How callers address the operation: `GET /orders/{id}`. */
  readonly call?: string;
  /** The earlier name of a renamed operation. */
  readonly before?: string;
  readonly parts?: readonly PartDifference[];
  /** Names of the operations that a changed schema affects. */
  readonly uses?: readonly string[];
}

/** Some resources: how many, and the first of them. */
export interface AffectedResources {
  readonly count: number;
  /** At most 20, without subscriptions that the service created by itself. */
  readonly names: readonly string[];
}

/** What a change affects of the live service. Parts without a resource are absent. */
export interface Impact {
  /** Every API of the service or workspace. */
  readonly all?: true;
  readonly apis?: AffectedResources;
  readonly operations?: AffectedResources;
  readonly products?: AffectedResources;
  readonly subscriptions?: AffectedResources;
}

/** A change that can interrupt callers. Each has a page: `apimkit explain-rule breaking/CHECK`. */
export interface PlanWarning {
  /** Id of the check: `api-path-changed`. */
  readonly check: string;
  readonly level: 'breaking' | 'risky';
  readonly message: string;
  /** The API, product or other resource that callers use, if it is one. */
  readonly resource?: string;
  /** The operations, if they are known: `GET /orders`; at most 50. */
  readonly operations?: readonly string[];
}

/** The same content under another name: created under the new name, and deleted under the old one. */
export interface Rename {
  /** Key of the step that deletes the resource with the old name. */
  readonly from: string;
  /** Key of the step that creates the resource with the new name. */
  readonly to: string;
  /** What the new resource does not take over. */
  readonly loses: readonly string[];
}

/** Something that a plan relies on. */
export interface Premise {
  /** Identifies the sort of premise. */
  readonly id: string;
  /** `read`: compared; `unread`: not compared; `assumed`: taken for granted. */
  readonly sort: 'read' | 'unread' | 'assumed';
  /** One sentence. */
  readonly text: string;
  /** The kinds or resources that it concerns. */
  readonly about?: readonly string[];
}

/** The requests that applying a plan needs. */
export interface RequestEstimate {
  readonly reads: number;
  readonly writes: number;
  readonly deletes: number;
  /** The shortest time, in seconds, that the limits of Azure Resource Manager allow. */
  readonly seconds: number;
}

/** A secret before and after, as fingerprints that are comparable within one plan only. */
export interface SecretChange {
  readonly before?: string;
  readonly after: string;
}

/** A release that makes a revision current. */
export interface Release {
  /** Number of the revision. */
  readonly revision: string;
  readonly notes?: string;
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
  /** Differences of the specification: operations and schemas. The same as in `changes`, for readers. */
  readonly specification?: readonly SpecificationDifference[];
  /** Its secret changes. */
  readonly secret?: SecretChange;
  /** What the change affects of the live service, besides the resource itself. */
  readonly impact?: Impact;
  /** Keys of the steps that must be done before. */
  readonly needs: readonly string[];
  /** The specification is imported. */
  readonly imports?: true;
  /** The specification is not imported: these operations are written one by one, with the same result. */
  readonly operations?: readonly OperationWrite[];
  /** Number of the revision that becomes current. */
  readonly promote?: string;
  /** The API that a new revision starts as a copy of. */
  readonly copyOf?: string;
  /** The revision that becomes current with a release, after the steps before it are verified. */
  readonly release?: Release;
  /** Key of the delete or import that also removes this resource: it has no request of its own. */
  readonly goesWith?: string;
  /** Deletes what the service creates together with a new resource, and nothing that existed before. */
  readonly tidies?: true;
  /** The service deletes it during this publish, so it is written again if it is gone. */
  readonly recreates?: true;
  /** Its secret could not be compared. */
  readonly unknownSecret?: true;
  /** The service keeps its secret: the write request leaves it out. */
  readonly keepsSecret?: true;
}

/** The steps of a publish as plain JSON, to print, save or review. It contains no secrets. */
export interface Plan {
  /** Version of this format. It changes only when a program that reads plans must change. */
  readonly version: 1;
  readonly steps: readonly Step[];
  /** Errors prevent the publish; the rest is information. */
  readonly problems: readonly Diagnostic[];
  /** Number of steps by operation. Deletes of what the service creates together with a new resource do not count. */
  readonly summary: Readonly<Record<Step['op'], number>>;
  /** Changes that can interrupt callers, the gravest first. */
  readonly warnings?: readonly PlanWarning[];
  readonly renames?: readonly Rename[];
  readonly premises?: readonly Premise[];
  readonly requests?: RequestEstimate;
}

/** Result of comparing a desired secret with the live one. */
export type SecretComparison = 'same' | 'different' | 'unknown';
