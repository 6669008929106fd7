/** Where a backend is: a URL on this machine, a function, or responses. */
export type BackendTarget =
  | string
  | URL
  | ((request: Request) => Response | Promise<Response>)
  | MockResponse
  | readonly MockResponse[];

/** A response of a mock. A list is used in its order; the last one repeats. */
export interface MockResponse {
  /** Default 200. */
  readonly status?: number;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Text, bytes, or a value that is sent as JSON. */
  readonly body?: unknown;
  /** Milliseconds until it responds. */
  readonly delay?: number;
  /** It does not respond: the connection fails, or nothing comes within the timeout. */
  readonly error?: 'connection' | 'timeout';
}
