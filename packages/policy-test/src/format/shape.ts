/** What a value of the file may be. The check of files and the JSON Schema are derived from it. */
export type Shape = { readonly description?: string } & (
  | { readonly type: 'text'; readonly values?: readonly string[]; readonly form?: TextForm }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum?: number }
  /** A text, a number or a boolean. */
  | { readonly type: 'scalar' }
  | { readonly type: 'true' }
  | { readonly type: 'null' }
  /** Anything. */
  | { readonly type: 'json' }
  | { readonly type: 'object'; readonly fields: Fields; readonly required?: readonly string[] }
  /** Names that the author chooses, each with the same shape. */
  | { readonly type: 'map'; readonly of: Shape }
  | { readonly type: 'list'; readonly of: Shape; readonly minimum?: number }
  /** The first one whose kind of value it is: a text, a list, a map. */
  | { readonly type: 'either'; readonly of: readonly Shape[] }
);

/** The properties of an object. */
export type Fields = Readonly<Record<string, Shape>>;

/** A form of texts: its pattern, and how a message names it. */
export interface TextForm {
  readonly pattern: string;
  readonly name: string;
}
