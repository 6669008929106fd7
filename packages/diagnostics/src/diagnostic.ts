/** How bad a finding is: an error stops the command, a warning and an info are shown. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text file; both numbers start at 1, columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text file; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One stretch of a file, and what should stand there instead; nothing is taken away where start and end are one. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** A change of the finding's file that mends it: all of its edits, or none. */
export interface Fix {
  /** What an editor calls it; without one, the advice of the finding. */
  readonly title?: string;
  /** In no order that matters; no two may overlap. */
  readonly edits: readonly TextEdit[];
}

/**
 * Something said about a user's file. Plain data: it survives `JSON.stringify`.
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
  /** Path of the file, relative to the folder that was read, with `/`. */
  readonly file?: string;
  readonly range?: Range;
  /** The resource it concerns, as printed by `ResourceId.toString()`. */
  readonly resource?: string;
  /** What to do next. */
  readonly help?: string;
  /** Address of a page about the rule, when its authors gave one. */
  readonly url?: string;
  /** What the finding is about, whatever line it stands on (`#/paths/~1pets/get`); its fingerprint follows it. */
  readonly key?: string;
  /** How it can be mended without asking, see `applyFixes`. */
  readonly fix?: Fix;
}

/** Where a finding belongs; every part is optional. */
export type Place = Pick<Diagnostic, 'file' | 'range' | 'resource'>;
