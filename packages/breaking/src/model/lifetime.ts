import type { Json, JsonObject } from '@apimkit/openapi';
import { stringOf } from '@apimkit/openapi/document';

/** Whether a thing is on its way out, and until when it stays. */
export interface Lifetime {
  readonly deprecated: boolean;
  readonly sunset?: string;
  /** The value of `x-stability-level`, unchecked. */
  readonly stability?: string;
}

/**
 * Whether a thing is on its way out, and how far it is on its way in; a sunset may be written by the extension or its
 * older spelling.
 */
export function lifetimeOf(source: JsonObject): Lifetime {
  const { 'x-stability-level': stability } = source;
  const sunset = source['x-sunset'] ?? source['x-sunset-date'];
  const deprecated = source.deprecated === true || source['x-deprecated'] === true;
  const text = (value: Json) => stringOf(value) ?? JSON.stringify(value);
  return {
    deprecated,
    ...(sunset === undefined ? {} : { sunset: text(sunset) }),
    ...(stability === undefined ? {} : { stability: text(stability) }),
  };
}
