/** A JSON object of a document; nothing is promised about what is in it. */
export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing: JsonObject = Object.freeze({});

/** The value itself where it is an object, or else an empty one: rules judge what is there and never fail on what is not. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : nothing);

/** The members of a list, or none. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, or undefined. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A text that says something. */
export const isSaid = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** A value in a sentence; whatever a document holds can be said (a member of an object may be called `toString`). */
export function wordOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
