/** Something in a request or a response that differs from the contract. */
export interface ContractProblem {
  /** The property or parameter, as the service names it in `details[].target`. */
  readonly target: string;
  /** Where the value is, such as `properties.protocols.0`; the name of a parameter; empty for the body itself. */
  readonly path: string;
  readonly keyword: ContractKeyword;
  /** One sentence without the value, which may be a secret. */
  readonly message: string;
}

/** The rule that a value breaks: a keyword of JSON Schema, or `readOnly`, `status` and `depth`. */
export type ContractKeyword =
  | 'type'
  | 'enum'
  | 'required'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'minItems'
  | 'maxItems'
  | 'format'
  | 'readOnly'
  | 'status'
  | 'depth';
