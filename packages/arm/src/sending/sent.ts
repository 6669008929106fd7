import type { OperationTracingOptions } from '@azure/core-tracing';
import type { Payload } from '../json.ts';

/** A request; errors name it by `path`. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly body?: Payload;
  readonly ifMatch?: string | undefined;
  /** See `FailedAttempt.afterWrite`. */
  readonly afterWrite?: boolean;
  /** After a 404: URLs of resources that this client wrote a moment ago, without which the 404 does not mean absence. */
  readonly needs?: readonly string[];
  /** See `GetOptions.final`. */
  readonly final?: readonly number[] | undefined;
  /** The span that the request belongs to. */
  readonly tracing?: OperationTracingOptions | undefined;
}
