import type { ArmClientOptions, Fetch } from '@apimkit/arm';
import type { Clone, Repository } from '@apimkit/repository/node';
import type { Probe } from './probe.ts';

/** What the account is for. `extract` and `plan` only read. */
export type Purpose = 'extract' | 'plan' | 'publish';

/** The service, and how clients of it are made. */
export type ServiceOptions = Pick<
  ArmClientOptions,
  'subscriptionId' | 'resourceGroup' | 'serviceName' | 'cloud' | 'endpoint' | 'apiVersion' | 'credential' | 'proxy'
> & {
  /** Sends requests instead of the network; the checks of the network are then skipped. */
  readonly fetch?: Fetch;
};

/** What is examined, and how it is reached. What is absent is not checked. */
export interface DoctorInput {
  /** Version of Node, as in `process.versions.node`. */
  readonly nodeVersion?: string;
  /** Returns the clone of the working directory. */
  readonly clone?: () => Promise<Clone>;
  /** Opens the repository with its environment; rejects with a `RepositoryError` when its project file cannot be used. */
  readonly repository?: () => Promise<Repository>;
  /** Returns the service; rejects with a message when a part of its name is missing. Called after the override files were read. */
  readonly service: () => Promise<ServiceOptions>;
  /** Connects to an address: `probe` of `@apimkit/doctor/node`. */
  readonly probe?: Probe;
  /** Variables of the environment: which proxy and which sign-in they choose. Their values are never shown. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default `publish`. */
  readonly purpose?: Purpose;
  /** The publish deletes resources. Default false. */
  readonly deletes?: boolean;
  /** Current time in milliseconds since the epoch. Default: the clock of the machine. */
  readonly now?: () => number;
  /** Milliseconds for each check. Default 10 000. */
  readonly limit?: number;
  /** Values that never appear in a result. */
  readonly secrets?: readonly string[];
  /** Ends every request. */
  readonly signal?: AbortSignal;
}
