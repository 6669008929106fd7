/** A pull request to open or to update. */
export interface PullRequestInput {
  /** Branch with the changes. */
  readonly branch: string;
  /** Branch that they are merged into. */
  readonly base: string;
  readonly title: string;
  /** Markdown. What exceeds the limit of the forge is cut. */
  readonly body: string;
}

/** What was written, and where people see it. */
export interface Written {
  readonly url: string;
  readonly isNew: boolean;
}

/** A service with pull requests, in the pipeline that runs on it. */
export interface Forge {
  readonly name: string;
  /** Most characters of a comment. */
  readonly commentLimit: number;
  /**
   * Writes the comment with a key in the pull request of the pipeline, or replaces its text.
   *
   * @throws {ForgeError} when the pipeline has no pull request, or the forge rejects the request
   */
  comment(key: string, body: string): Promise<Written>;
  /**
   * Opens a pull request, or updates the one that is open for the same branches.
   *
   * @throws {ForgeError} when the forge rejects the request
   */
  pullRequest(input: PullRequestInput): Promise<Written>;
}

/** Thrown when a forge rejects a request, or a variable of the pipeline is missing. */
export class ForgeError extends Error {
  override readonly name = 'ForgeError';
  /** Status of the response. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** Variables of a pipeline. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Options of {@link forgeFrom}. */
export interface ForgeOptions {
  /** Any function like fetch, for example one for tests. Default: the network, with the proxies of `HTTPS_PROXY` and `NO_PROXY`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Number of the pull request, when the pipeline does not know it. */
  readonly pullRequest?: string | undefined;
}
