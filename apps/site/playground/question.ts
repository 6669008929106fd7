import type { Diagnostic, Range, TextEdit } from '@apimkit/diagnostics';

/** What the playground works on: texts and options by name. */
export interface Question {
  readonly mode: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

/** A finding, as the playground shows it. */
export interface Shown {
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly message: string;
  /** The editor in which it is. */
  readonly input: string;
  readonly range?: Range;
  readonly help?: string;
  readonly fix?: readonly TextEdit[];
  /** Path of the page of the rule below the site. */
  readonly page?: string;
}

/** What the playground shows beside the editors. */
export interface Result {
  /** For everyone, also read aloud: how much was found. */
  readonly summary: string;
  readonly findings: readonly Shown[];
  /** Text below the findings. */
  readonly text?: string;
}
