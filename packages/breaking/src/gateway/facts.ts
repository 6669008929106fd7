/** Where a fact is written. */
export interface WrittenAt {
  readonly file?: string;
  readonly line?: number;
}

/** One API or one revision of it, as callers meet it at the gateway. Plain data, defaults filled in. */
export interface GatewayApi extends WrittenAt {
  /** Stable name of the resource: `api:orders`, `api:orders;rev=2`. */
  readonly resource: string;
  /** Number of a revision that is not current: nobody calls it without asking for it. */
  readonly aside?: string;
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
  /** Operations, where the artifacts and not a specification say them. */
  readonly operations?: readonly string[];
  readonly products: readonly string[];
  /** What may turn calls away, call by call. */
  readonly calls: readonly GatewayCall[];
}

/** A way of calling an API: all of it or one operation, with the key of a product or without. */
export interface GatewayCall {
  readonly operation?: string;
  readonly product?: string;
  readonly guards: readonly Guard[];
}

/** What a guard looks at. */
export type GuardKind = 'token' | 'header' | 'ip' | 'limit' | 'content' | 'certificate' | 'cors' | 'response';

/** A policy that turns callers away, in any scope of the effective policy. */
export interface Guard extends WrittenAt {
  readonly kind: GuardKind;
  /** Element of the policy language: `validate-jwt`. */
  readonly policy: string;
  /** What tells it from others of its kind: the header's name, the counter's key. */
  readonly about: string;
  /** The conditions that it stands under, in their own words; empty when it always runs. */
  readonly condition: string;
  /** In words: `global`, `api orders`. */
  readonly scope: string;
  /** Each further one shuts somebody out. */
  readonly demands: readonly string[];
  /** Lists of what passes, by name: each missing one shuts somebody out; a list that is not there lets all pass. */
  readonly allows: Readonly<Record<string, readonly string[]>>;
  /** Numbers that shut somebody out when they fall. */
  readonly limits: Readonly<Record<string, number>>;
}

/** A product, as subscribers meet it. */
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

/** One side of a comparison. */
export interface GatewayFacts {
  readonly apis: readonly GatewayApi[];
  readonly products: readonly GatewayProduct[];
  readonly versionSets: readonly GatewayVersionSet[];
}
