/** Severity of a finding: an error stops the command, a warning and an info are only shown. */
export type Severity = 'error' | 'warning' | 'info';

/** A position in a text file; both numbers start at 1, columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of a text file; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement of one range of a file; if start and end are equal, it is an insertion. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** A change of the file that fixes the finding. Its edits are applied together or not at all. */
export interface Fix {
  /** Its title in an editor; by default the help of the finding. */
  readonly title?: string;
  /** In any order; they must not overlap. */
  readonly edits: readonly TextEdit[];
}

/**
 * A finding in a user's file. Plain data: it survives `JSON.stringify`.
 *
 * @example
 * const finding: Diagnostic = {
 *   code: 'files/json-syntax', severity: 'error', message: 'expected a comma',
 *   file: 'tags/red/tagInformation.json', range: rangeAt(text, 12, 13),
 * };
 */
export interface Diagnostic {
  /** Stable identifier, `family/name`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence without a final full stop. */
  readonly message: string;
  /** Path of the file, relative to the folder that was read, separated by `/`. */
  readonly file?: string;
  readonly range?: Range;
  /** The resource it concerns, as printed by `ResourceId.toString()`. */
  readonly resource?: string;
  /** What to do next. */
  readonly help?: string;
  /** Address of the documentation of the rule, if its authors gave one. */
  readonly url?: string;
  /** Subject of the finding, independent of lines (`#/paths/~1pets/get`); part of its fingerprint. */
  readonly key?: string;
  /** A safe fix, see `applyFixes`. */
  readonly fix?: Fix;
}

/** Location of a finding; every part is optional. */
export type SourcePlace = Pick<Diagnostic, 'file' | 'range' | 'resource'>;
