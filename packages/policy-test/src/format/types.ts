import type { Diagnostic, Range } from '@apimkit/diagnostics';

/** An expected text. `null`: it must be absent. */
export type TextMatch = null | string | number | boolean | PartMatch;

/** What a text must contain. */
export interface PartMatch {
  readonly contains?: Scalar | readonly Scalar[];
  readonly matches?: string;
}

/** A text, a number or a boolean. */
export type Scalar = string | number | boolean;

/** An expected body. */
export type BodyMatch =
  | Scalar
  | (PartMatch & { readonly json?: unknown; readonly at?: Readonly<Record<string, unknown>> });

/** An expected request of the gateway. */
export interface SentMatch {
  readonly method?: string;
  readonly url?: TextMatch;
  readonly headers?: Readonly<Record<string, TextMatch>>;
  readonly body?: BodyMatch;
  readonly times?: number;
}

/** What must be true after a test. */
export interface Expectations {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, TextMatch>>;
  readonly body?: BodyMatch;
  readonly backend?: 'none' | SentMatch;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly calls?: readonly (string | (SentMatch & { readonly to: string }))[];
}

/** The request of a test. */
export interface TestRequest {
  readonly method?: string;
  readonly path?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, Scalar>>;
  readonly query?: Readonly<Record<string, Scalar>>;
  readonly body?: string;
  readonly json?: unknown;
}

/** Who calls. */
export interface TestCaller {
  readonly subscription?: string;
  readonly product?: string;
  readonly user?: string | TestUser;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly signedBy?: string;
  /** A key in Base64, for HS256. */
  readonly signedWith?: string;
  readonly tokenHeader?: string;
  readonly certificate?: TestCertificate;
  readonly ipAddress?: string;
}

/** The certificate of a caller: what policies see of it. */
export interface TestCertificate {
  readonly subject?: string;
  readonly issuer?: string;
  readonly thumbprint?: string;
  readonly serialNumber?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** A user who calls. */
export interface TestUser {
  readonly id: string;
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly groups?: readonly string[];
}

/** A response of a mock. */
export interface TestResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, Scalar>>;
  readonly body?: string;
  readonly json?: unknown;
  readonly delay?: string;
  readonly fail?: 'connection' | 'timeout';
}

/** What a test starts with: the file's, and its own over it. */
export interface Setup {
  readonly request?: TestRequest;
  readonly caller?: 'anonymous' | TestCaller;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly namedValues?: Readonly<Record<string, Scalar>>;
  readonly mocks?: Readonly<Record<string, TestResponse | readonly TestResponse[]>>;
  readonly clock?: string;
}

/** What a file tests. */
export type TestTarget =
  | {
      readonly kind: 'operation';
      readonly name: string;
      readonly api: string;
      readonly operation?: string;
      readonly workspace?: string;
    }
  | { readonly kind: 'fragment'; readonly name: string; readonly section: 'inbound' | 'outbound' | 'on-error' }
  /** `text` is that of the file, which the caller of the parser reads. */
  | { readonly kind: 'policy'; readonly name: string; readonly text?: string };

/** One test; of a table, one row. */
export interface PolicyTest {
  readonly name: string;
  readonly file: string;
  /** The name in the file. */
  readonly range: Range;
  readonly target: TestTarget;
  readonly setup: Setup;
  readonly expect: Expectations;
  readonly only: boolean;
  /** Why it is not run. */
  readonly skip?: string;
  readonly repeat: number;
  /** The place of a part of `expect`. */
  readonly rangeOf: (path: readonly (string | number)[]) => Range;
}

/** A file of tests. */
export interface PolicyTestFile {
  readonly file: string;
  readonly target?: TestTarget;
  /** The value of `operation`, `fragment` or `policy`. */
  readonly targetRange?: Range;
  readonly tests: readonly PolicyTest[];
  readonly diagnostics: readonly Diagnostic[];
}
