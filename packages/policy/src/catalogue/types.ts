/** A section of a policy document. */
export type SectionName = 'inbound' | 'backend' | 'outbound' | 'on-error';
/** The scope at which a policy document applies. */
export type PolicyScope = 'global' | 'workspace' | 'product' | 'api' | 'operation' | 'graphql-resolver';
/** A kind of gateway that runs policies. */
export type GatewayKind = 'classic' | 'v2' | 'consumption' | 'self-hosted' | 'workspace';

/**
 * The declaration of a policy. An attribute is a type (`string`, `boolean`, `int`, `number` or the values `a|b`), then words:
 * `required`, `expected` (sources disagree), `expression` (allowed) or `maybe` (not documented), then `= default`.
 */
export interface PolicyDeclaration {
  readonly name: string;
  readonly title: string;
  readonly undocumented?: true;
  /** Default: all four. */
  readonly sections?: readonly SectionName[];
  /** Sections that Microsoft's toolkit compiles to, although the documentation does not list them. */
  readonly toleratedSections?: readonly SectionName[];
  /** Default: every scope of policies, but not resolvers. */
  readonly scopes?: readonly PolicyScope[];
  /** Default: every gateway. */
  readonly gateways?: readonly GatewayKind[];
  /** False: the service rejects it in fragments. */
  readonly fragment?: false;
  readonly once?: 'section' | 'definition';
  readonly replacedBy?: string;
  /** At most one attribute of each set is allowed. */
  readonly exclusive?: readonly (readonly string[])[];
  /** Smallest and largest value of a number. */
  readonly ranges?: Readonly<Record<string, readonly [number | null, number | null]>>;
  /** It contains policies. */
  readonly container?: true;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly ChildDeclaration[];
  /** The children must be in the order of this list. */
  readonly ordered?: true;
  /** Any markup is allowed inside. */
  readonly anything?: true;
  readonly text?: string;
}

/** An element inside a policy. */
export interface ChildDeclaration {
  readonly name: string;
  /** `0..1`, `1..1`, `0..*`, `1..*`. */
  readonly times: string;
  /** It is a policy itself. */
  readonly policy?: true;
  /** It contains any policies. */
  readonly policies?: true;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly ChildDeclaration[];
  readonly ordered?: true;
  readonly anything?: true;
  /** Type of its text; `plain` means that expressions are not allowed. */
  readonly text?: string;
}
