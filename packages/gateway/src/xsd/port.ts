/** What is validated, and by what. */
export interface XsdInput {
  /** A well-formed document without a document type, whose depth is limited. */
  readonly document: string;
  /** Whether the content of a SOAP envelope is validated instead of the whole document. */
  readonly isSoap: boolean;
  /** Documents of XSD, or of WSDL with schemas inside; together they are one schema. */
  readonly schemas: readonly string[];
  /** Documents that schemas include, by the location that they name. */
  readonly included: ReadonlyMap<string, string>;
}

/** The result of a validation. */
export interface XsdResult {
  /** Empty if the document conforms. */
  readonly errors: readonly string[];
  /** Why the document cannot be read, such as a prefix without a namespace. */
  readonly unreadable?: string;
}

/** Validates XML by schemas. */
export interface XsdValidator {
  /**
   * Validates a document.
   *
   * @returns the errors
   * @throws Error if the schemas cannot be used
   */
  validate(input: XsdInput): XsdResult;
}
