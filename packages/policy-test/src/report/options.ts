/** How results are formatted. */
export interface FormatOptions {
  readonly color?: boolean;
  /** In `stylish`: the traces of tests that did not pass. */
  readonly trace?: boolean;
  /** The command that shows these traces, for formats that do not contain them. */
  readonly again?: string;
}
