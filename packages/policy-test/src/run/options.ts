import type { GatewayOptions } from '@apimkit/gateway';
import type { PolicyTestFile } from '../format/types.ts';

/** What a run of tests needs. */
export interface PolicyTestOptions
  extends Pick<GatewayOptions, 'artifacts' | 'parse' | 'crypto' | 'namedValues' | 'backends'> {
  /** Parsed files without errors. */
  readonly files: readonly PolicyTestFile[];
  /** Milliseconds, for durations. Default: `performance.now`. */
  readonly now?: () => number;
}
