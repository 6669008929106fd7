/** Where a fact is written. */
export interface WrittenAt {
  readonly file?: string;
  readonly line?: number;
}

/** One API or one revision of it at the gateway. Plain data, with defaults. */
export interface GatewayApi extends WrittenAt {
  /** Stable name of the resource: `api:orders`, `api:orders;rev=2`. */
  readonly resource: string;
  /** Number of a revision that is not current: callers must request it explicitly. */
  readonly revision?: string;
  /** Number of the revision that callers reach without requesting one; only of an API itself. */
  readonly currentRevision?: string;
  readonly path: string;
  /** `https`, `http`, `ws`, `wss`. */
  readonly protocols: readonly string[];
  readonly subscriptionRequired: boolean;
  readonly keyHeader: string;
  readonly keyQuery: string;
  /** Authorization servers and OpenID providers that it names. */
  readonly authorization: readonly string[];
  readonly version?: string;
  readonly versionSet?: string;
  /** Operations, if they are defined by artifacts and not by a specification. */
  readonly operations?: readonly string[];
  readonly products: readonly string[];
  /** The policies that may reject requests, by call. */
  readonly calls: readonly GatewayCall[];
}

/** A way of calling an API: all of it or one operation, with the key of a product or without. */
export interface GatewayCall {
  readonly operation?: string;
  readonly product?: string;
  readonly guards: readonly Guard[];
}

/** The subject of a guard. */
export type GuardKind = 'token' | 'header' | 'ip' | 'limit' | 'content' | 'certificate' | 'cors' | 'response';

/** A policy that rejects requests, in any scope of the effective policy. */
export interface Guard extends WrittenAt {
  readonly kind: GuardKind;
  /** Element of the policy language: `validate-jwt`. */
  readonly policy: string;
  /** Identifies it among guards of its kind: the name of the header, the key of the counter. */
  readonly about: string;
  /** The text of its conditions; empty if it always runs. */
  readonly condition: string;
  /** As text: `global`, `api orders`. */
  readonly scope: string;
  /** Requirements. Each additional one rejects some callers. */
  readonly demands: readonly string[];
  /** Lists of accepted values, by name. Each removed value rejects some callers; a missing list accepts all. */
  readonly allows: Readonly<Record<string, readonly string[]>>;
  /** Limits, which reject some callers if they decrease. */
  readonly limits: Readonly<Record<string, number>>;
}

/** A product, from the view of subscribers. */
export interface GatewayProduct extends WrittenAt {
  readonly resource: string;
  readonly isPublished: boolean;
  readonly subscriptionRequired: boolean;
  readonly approvalRequired: boolean;
}

/** How callers name a version. */
export interface GatewayVersionSet extends WrittenAt {
  readonly resource: string;
  readonly scheme: string;
  /** The header or query parameter that carries the version. */
  readonly parameter?: string;
}

/** A subscription, from the view of those who use its keys. */
export interface GatewaySubscription extends WrittenAt {
  readonly resource: string;
  /** `active`, `suspended`, … */
  readonly state: string;
  /** What its keys are for: `/products/gold`, `/apis`. */
  readonly scope: string;
}

/** One side of a comparison. */
export interface GatewayFacts {
  readonly apis: readonly GatewayApi[];
  readonly products: readonly GatewayProduct[];
  readonly versionSets: readonly GatewayVersionSet[];
  /** Default none. */
  readonly subscriptions?: readonly GatewaySubscription[];
}
