import type { OpenapiDialect, OpenapiDocument, Place } from '@apimkit/openapi/document';

/** Spectral's severities. */
export type Severity = 'error' | 'warn' | 'info';

/** What a rule is about; its id begins with it. */
export type Family =
  | 'apim'
  | 'structure'
  | 'documentation'
  | 'naming'
  | 'security'
  | 'errors'
  | 'versioning'
  | 'paging'
  | 'types';

/**
 * What the files around a specification may say instead: who may call (`access`), who answers (`backend`), by https alone (`encryption`), that an
 * import leaves required parameters in the query (`query`), and the API's own name, description and contact.
 */
export type Settlement = 'access' | 'backend' | 'encryption' | 'query' | 'display-name' | 'description' | 'contact';

/** Where, and one sentence that names the thing. */
export type Finding = readonly [place: Place, message: string];

/** What a document is besides its content. */
export interface Text {
  /** The document as it was read, where the engine has kept it. */
  readonly text: string | undefined;
}

/** A rule as it is written here; a Spectral rule is made of it. */
export interface SpecificationRule {
  readonly id: `${Family}-${string}`;
  /** One sentence: what has to be. */
  readonly summary: string;
  readonly severity: Severity;
  /** The smallest of minimal, recommended and strict that has it; larger ones have it too. */
  readonly from: 'minimal' | 'recommended' | 'strict';
  /** The languages that it judges; all three when left out, `any` for documents in others as well. */
  readonly dialects?: readonly OpenapiDialect[] | 'any';
  /** What makes its findings untrue where the files of the API say it; with `at` only the findings at that place. */
  readonly settledBy?: { readonly settlement: Settlement; readonly at?: string };
  /** What it finds has one cause, however often: a document is told the first place, and how many more there are. */
  readonly once?: true;
  /** Says what is wrong. Whatever the document holds, it never throws. */
  check(specification: OpenapiDocument, document: Text): Iterable<Finding>;
}

/** Declares a rule. */
export const defineRule = (rule: SpecificationRule): SpecificationRule => rule;
