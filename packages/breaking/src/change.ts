import type { Diagnostic, Range } from '@apimkit/diagnostics';
import type { RuleMetadata } from '@apimkit/rules';

/** The effect of a change on callers: `breaking` breaks some of them, `risky` may break some, `safe` breaks none. */
export type Level = 'breaking' | 'risky' | 'safe';

/** Whether a change affects what callers send, what they receive, or both. */
export type Direction = 'request' | 'response' | 'both';

/** What checks have besides what all rules have. */
export interface CheckTraits {
  readonly level: Level;
  readonly direction: Direction;
}

/** A check for one sort of change between two versions. */
export type Check = RuleMetadata & CheckTraits;

/** One change between two versions of a specification. Plain data. */
export interface Change {
  /** The id of the check that found it. */
  readonly check: string;
  readonly level: Level;
  readonly direction: Direction;
  readonly message: string;
  /** The resource, if one changed: `api:orders`. */
  readonly resource?: string;
  /** The file of the new version, or of the old version if the changed element was removed. */
  readonly file?: string;
  readonly range?: Range;
  /** `GET /pets`, with the path of the new version; the first operation if several are affected. */
  readonly operation?: string;
  /** The affected operations if there are several; at most 50. */
  readonly operations?: readonly string[];
  /** Identifies the change by its check and its place in the API; independent of lines. */
  readonly key: string;
}

/** A version of a specification. */
export interface SpecificationText {
  readonly text: string;
  /** Path for changes and errors; its extension distinguishes GraphQL from YAML. */
  readonly file: string;
}

/** Thrown when a version cannot be read, so that it cannot be compared. */
export class UnreadableSpecificationError extends Error {
  override readonly name = 'UnreadableSpecificationError';
  /** The errors, with positions. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ file, message }) => `${file ?? 'specification'}: ${message}`).join('\n'));
    this.diagnostics = diagnostics;
  }
}
