/** A file of the set-up. */
export interface SetupFile {
  /** Path in the repository, with `/`. */
  readonly path: string;
  /** `whole`: the text is the file. `lines`: lines of the text that an existing file lacks are added to it. */
  readonly kind: 'whole' | 'lines';
  readonly text: string;
  /** What to do when an existing file is kept. */
  readonly whenKept?: string;
}

/** Options of {@link initFiles}. */
export interface InitOptions {
  /** Version of the command line that pipelines install, such as `1.4.0`. */
  readonly version: string;
}
