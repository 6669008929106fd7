/** The step at which a connection failed. */
export type ProbeStep = 'dns' | 'connect' | 'proxy' | 'tls' | 'response';

/** What came of a connection to an address. */
export interface Probed {
  /** Host and port that the connection goes to first: those of the proxy, if there is one. */
  readonly via: string;
  /** Address that the name of that host has. */
  readonly address?: string;
  readonly failure?: {
    readonly step: ProbeStep;
    /** Code of the operating system or of TLS, such as `ECONNREFUSED`, or the HTTP status. */
    readonly code: string;
    readonly message: string;
  };
  /** Status of the response to a request without a token. */
  readonly status?: number;
  /** Host that the response redirects to. */
  readonly redirectsTo?: string;
  /** `Date` header of the response. */
  readonly date?: string;
  /** Local time in milliseconds in the middle between the request and the response. */
  readonly at?: number;
}

/** Where to connect to. */
export interface ProbeTarget {
  /** URL of a Resource Manager. */
  readonly url: string;
  /** URL of a proxy, with its user and password. */
  readonly proxy?: string | undefined;
  /** Milliseconds until it fails. */
  readonly limit: number;
}

/** Connects to an address step by step. It never throws. */
export type Probe = (target: ProbeTarget) => Promise<Probed>;
