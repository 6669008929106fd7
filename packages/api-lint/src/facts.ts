import type { Range } from '@apimkit/diagnostics';
import type { SpecificationFact } from './specification-facts.ts';

/** A resource that findings can concern. */
export interface Subject {
  /** As printed by the model: `api:orders`. */
  readonly resource: string;
  readonly name: string;
  /** The file that describes it, relative to the artifacts. */
  readonly file?: string;
  readonly workspace?: string;
}

/** What the files contain of an operation, besides the specification. */
export interface OperationFact {
  readonly name: string;
  readonly file: string;
  /** The kind of file, for messages: `policy`, `tag`. */
  readonly artifact: string;
  /** Names of the schemas of the API that the operation refers to. */
  readonly schemas: readonly string[];
}

/** A policy that runs for a call. */
export interface AppliedPolicy {
  readonly name: string;
  readonly section: string;
  /** The opening tag. */
  readonly tag: string;
  /** The whole element. */
  readonly text: string;
  /** It is inside another policy, so it does not always run. */
  readonly isNested: boolean;
  /** The document that contains it. */
  readonly file: string;
  readonly line: number;
  /** The document is the policy of the API or of one of its operations, not of a broader scope or a fragment. */
  readonly isOwn: boolean;
}

/** A call of an API: of an operation with policies of its own, through a product. */
export interface CallFact {
  readonly operation?: string;
  /** Name of the product. */
  readonly product?: string;
}

/** One API, or one of its revisions. */
export interface ApiFact extends Subject {
  /** Name without the revision. */
  readonly root: string;
  /** Revision in the name (`orders;rev=2`); none for the current one. */
  readonly revision?: string;
  /** `http`, `soap`, `graphql`, `websocket`, … */
  readonly type: string;
  readonly displayName?: string;
  readonly description?: string;
  /** It has a contact. */
  readonly hasContact: boolean;
  readonly path: string;
  readonly protocols: readonly string[];
  /** An import keeps required query parameters in the query; by default it moves them to the template. */
  readonly keepsRequiredQuery: boolean;
  readonly serviceUrl?: string;
  readonly version?: string;
  /** Its version set, as a resource, whether the files contain it or not. */
  readonly versionSet?: string;
  /** The revision in the file. */
  readonly revisionNumber?: string;
  readonly isCurrent?: boolean;
  readonly subscriptionRequired: boolean;
  readonly keyNames: { readonly header: string; readonly query: string };
  /** Names of authorization servers and OpenID providers. */
  readonly authorization: readonly string[];
  readonly specification?: SpecificationFact;
  /** Operations with files of their own. */
  readonly operations: readonly OperationFact[];
  /** Names of the schemas that have files. */
  readonly schemas: readonly string[];
  /** Products that contain it, as resources. */
  readonly products: readonly string[];
  /** The files contain a subscription for this API alone. */
  readonly isSubscribed: boolean;
  /**
   * The policies that run for a call, computed when a rule needs them.
   *
   * @returns undefined if they are unknown: the files contain no policies, or the effective policy cannot be computed
   */
  runs(call?: CallFact): readonly AppliedPolicy[] | undefined;
}

/** A product, to which developers subscribe. */
export interface ProductFact extends Subject {
  readonly isPublished: boolean;
  readonly subscriptionRequired: boolean;
  readonly approvalRequired: boolean;
  /** APIs that it contains, as resources. */
  readonly apis: readonly string[];
}

/** The versions of an API, and how callers select one. */
export interface VersionSetFact extends Subject {
  readonly displayName?: string;
  /** `Segment`, `Query` or `Header`. */
  readonly scheme: string;
  /** Name of the header or of the query parameter, for the scheme that needs one. */
  readonly parameter?: string;
}

/** A backend with a URL. */
export interface BackendFact extends Subject {
  readonly url: string;
}

/** A tag of the service. */
export interface TagFact extends Subject {
  readonly displayName: string;
}

/** What is known about the APIs of a service and the resources around them. */
export interface ApiFacts {
  readonly apis: readonly ApiFact[];
  readonly products: readonly ProductFact[];
  readonly versionSets: readonly VersionSetFact[];
  readonly backends: readonly BackendFact[];
  readonly tags: readonly TagFact[];
  /** The range of a value in one of the files, or of its nearest ancestor that exists. */
  locate?(file: string, path: readonly string[]): Range | undefined;
}
