import type { Dialect } from './specification/dialect.ts';
import type { Place } from './specification/place.ts';
import type { Specification } from './specification/specification.ts';

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
  readonly dialects?: readonly Dialect[] | 'any';
  /** Says what is wrong. Whatever the document holds, it never throws. */
  check(specification: Specification, document: Text): Iterable<Finding>;
}

/** Declares a rule. */
export const defineRule = (rule: SpecificationRule): SpecificationRule => rule;
