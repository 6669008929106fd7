import type { Range } from '@apimkit/diagnostics';
import type { SpecificationFact } from './specification-facts.ts';

/** Something that findings can be about. */
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
  /** What the file is, in words: `policy`, `tag`. */
  readonly artifact: string;
  /** Names of the API's schemas that its description names. */
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
  /** It stands inside of another policy, so it may not run at all. */
  readonly isNested: boolean;
  /** The document that says it. */
  readonly file: string;
  readonly line: number;
  /** The document is that of the API or of one of its operations, not of a wider scope or a fragment. */
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
  /** It says whom to ask. */
  readonly hasContact: boolean;
  readonly path: string;
  readonly protocols: readonly string[];
  /** An import leaves required query parameters in the query, where it else makes them part of the template. */
  readonly keepsRequiredQuery: boolean;
  readonly serviceUrl?: string;
  readonly version?: string;
  /** The set of its versions, as a resource, whether the files hold it or not. */
  readonly versionSet?: string;
  /** What the file says of the revision. */
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
  /** Products that offer it, as resources. */
  readonly products: readonly string[];
  /** A subscription of the files is for this API alone. */
  readonly isSubscribed: boolean;
  /**
   * The policies that run for a call, asked for when a rule needs them.
   *
   * @returns undefined when the files do not tell: there are none, or one of them cannot be put together
   */
  runs(call?: CallFact): readonly AppliedPolicy[] | undefined;
}

/** What developers subscribe to. */
export interface ProductFact extends Subject {
  readonly isPublished: boolean;
  readonly subscriptionRequired: boolean;
  readonly approvalRequired: boolean;
  /** APIs that it offers, as resources. */
  readonly apis: readonly string[];
}

/** The versions of an API, and how callers choose. */
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

/** What is known of the APIs of a service and of what stands around them. */
export interface ApiFacts {
  readonly apis: readonly ApiFact[];
  readonly products: readonly ProductFact[];
  readonly versionSets: readonly VersionSetFact[];
  readonly backends: readonly BackendFact[];
  readonly tags: readonly TagFact[];
  /** Where a value stands in one of the files, or the nearest that is there. */
  locate?(file: string, path: readonly string[]): Range | undefined;
}
