/** A specification file. */
export interface SpecificationFile {
  readonly text: string;
  /** Its path, for messages; the extension distinguishes GraphQL from YAML. */
  readonly file: string;
}
