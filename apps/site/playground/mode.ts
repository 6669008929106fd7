/** An editor. */
export interface Input {
  readonly name: string;
  readonly label: string;
  readonly language: 'xml' | 'yaml';
}

/** A choice beside the editors. */
export interface Option {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
}

/** Something to begin with. */
export interface Example {
  readonly title: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** One of the things that the playground does. */
export interface Mode {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly inputs: readonly Input[];
  /** Its editors are tabs; otherwise they are beside each other. */
  readonly tabs: boolean;
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
}
