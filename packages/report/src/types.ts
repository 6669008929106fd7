import type { Diagnostic } from '@apimkit/diagnostics';
import type { BlastRadius, DependencyGraph } from '@apimkit/graph';
import type { EffectivePolicy } from '@apimkit/policy';
import type { Drift, Plan, StatusMatrix } from '@apimkit/sync';

/** The commit whose files are reported. */
export interface ReportCommit {
  readonly id: string;
  /** Its date, as ISO 8601. */
  readonly date?: string;
  /** The first line of its message. */
  readonly subject?: string;
  /** True if the working copy differs from it. */
  readonly isChanged?: boolean;
}

/** An operation of an API. */
export interface ReportOperation {
  /** The resource: kind, colon and name. */
  readonly id: string;
  readonly title: string;
  readonly method?: string;
  /** Its path below the path of the API. */
  readonly url?: string;
}

/** An API, or a revision of one. */
export interface ReportApi {
  /** The resource: kind, colon and name. */
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** `http`, `soap`, `graphql`, … */
  readonly type: string;
  readonly version?: string;
  /** Its revision, as its file or its name states it. */
  readonly revision?: string;
  /** True for the revision that callers use. */
  readonly isCurrent: boolean;
  readonly needsKey: boolean;
  readonly file?: string;
  /** Ids of the products that offer it. */
  readonly products: readonly string[];
  readonly operations: readonly ReportOperation[];
}

/** A product. */
export interface ReportProduct {
  readonly id: string;
  readonly title: string;
  readonly isPublished: boolean;
  readonly needsKey: boolean;
  readonly needsApproval: boolean;
  readonly file?: string;
  /** Ids of the APIs that it offers. */
  readonly apis: readonly string[];
}

/** What a service consists of. */
export interface ServiceInventory {
  readonly apis: readonly ReportApi[];
  readonly products: readonly ReportProduct[];
  /** Number of resources by the name of their kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** The policies that run for a call. */
export interface ReportCall {
  /** Id of the API. */
  readonly api: string;
  /** Id of the operation, if it has a policy of its own. */
  readonly operation?: string;
  /** Id of the product of the caller, if it has a policy. */
  readonly product?: string;
  readonly effective: EffectivePolicy;
}

/** What is known about the service of an environment. */
export interface ReportEnvironment {
  readonly name: string;
  /** Name of the service. */
  readonly service?: string;
  /** What a publish would change. */
  readonly plan?: Plan;
  /** How the service differs from the files. */
  readonly drift?: Drift;
}

/** How many of all. */
export interface ReportShare {
  readonly covered: number;
  readonly total: number;
}

/** The result of a test of a policy. */
export interface ReportTest {
  readonly name: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** `unsupported`: it needs something that the offline gateway cannot run. */
  readonly state: 'passed' | 'failed' | 'skipped' | 'unsupported';
  /** What differs, what cannot run, or why it was skipped. */
  readonly details: readonly string[];
  /** What its last call did, as text. */
  readonly trace?: string;
}

/** Tests of policies, and what they ran. */
export interface ReportTests {
  readonly results: readonly ReportTest[];
  readonly elements: ReportShare;
  readonly branches: ReportShare;
  readonly coverage: readonly {
    readonly file: string;
    readonly elements: ReportShare;
    readonly branches: ReportShare;
    /** Lines of elements and branches that did not run. */
    readonly missed: readonly number[];
  }[];
}

/** Everything that a report shows, as plain JSON. A part that is absent is not in the report. */
export interface ReportData {
  /** Title of the report, such as the name of the service or of the repository. */
  readonly title: string;
  readonly commit?: ReportCommit;
  /** The environment whose values the files have. */
  readonly environment?: string;
  /** Version of the tool. */
  readonly version?: string;
  readonly inventory?: ServiceInventory;
  readonly findings?: readonly Diagnostic[];
  readonly breaking?: {
    /** The revision of the comparison. */
    readonly base: string;
    readonly findings: readonly Diagnostic[];
  };
  readonly calls?: readonly ReportCall[];
  readonly graph?: DependencyGraph;
  /** What a change of a resource affects, by the id of its node. */
  readonly effects?: Readonly<Record<string, BlastRadius>>;
  readonly environments?: readonly ReportEnvironment[];
  /** Environments and APIs. */
  readonly status?: StatusMatrix;
  readonly tests?: ReportTests;
}

/** Options of {@link reportPage}. */
export interface ReportPageOptions {
  /** Masks secrets in a text. It is applied to every text of the data. */
  readonly mask?: (text: string) => string;
}
