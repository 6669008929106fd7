import type { GatewayOptions } from '@apimkit/gateway';
import type { PolicyTestFile } from '../format/types.ts';
import type { NamesInFiles } from './names.ts';

/** What a run of tests needs. */
export interface PolicyTestOptions
  extends Pick<GatewayOptions, 'artifacts' | 'parse' | 'crypto' | 'xsd' | 'namedValues' | 'backends'> {
  /** The files without the overrides of an environment, if it renames resources: tests use the names of the files. */
  readonly inFiles?: NamesInFiles;
  /** Parsed files without errors. */
  readonly files: readonly PolicyTestFile[];
  /** Milliseconds, for durations. Default: `performance.now`. */
  readonly now?: () => number;
}
