import type { Diagnostic, Range } from '@apimkit/diagnostics';

/** How bad a change is for those who call the API: `breaking` breaks some, `risky` may, `safe` does not. */
export type Level = 'breaking' | 'risky' | 'safe';

/** Which way the changed thing travels: what callers send, what they get back, or neither alone. */
export type Direction = 'request' | 'response' | 'both';

/** One thing that is looked for when two versions are compared. */
export interface Check {
  /** Kebab case, unique; the page is `pages/<id>.md`. */
  readonly id: string;
  readonly level: Level;
  readonly direction: Direction;
  /** One sentence without a final full stop; `{name}` marks a hole. */
  readonly message: string;
}

/** One change between two versions of a specification. Plain data. */
export interface Change {
  /** The id of the check that saw it. */
  readonly check: string;
  readonly level: Level;
  readonly direction: Direction;
  readonly message: string;
  /** The file of the new version; of the old one where nothing of it survives. */
  readonly file?: string;
  readonly range?: Range;
  /** `GET /pets`, with the path as the new version spells it; the first one for what several operations share. */
  readonly operation?: string;
  /** The operations that the change reaches, where there are several; the first 50 of them. */
  readonly operations?: readonly string[];
  /** The same for the same change whatever line it stands on: the check and where in the API it is. */
  readonly key: string;
}

/** A version of a specification. */
export interface SpecificationText {
  readonly text: string;
  /** Path for the changes and errors; its extension helps to tell GraphQL from YAML. */
  readonly file: string;
}

/** A version that cannot be read: nothing can be said about what changed. */
export class UnreadableSpecificationError extends Error {
  override readonly name = 'UnreadableSpecificationError';
  /** What is wrong with it, with positions. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ file, message }) => `${file ?? 'specification'}: ${message}`).join('\n'));
    this.diagnostics = diagnostics;
  }
}
