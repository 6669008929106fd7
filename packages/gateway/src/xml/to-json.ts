import type { Json, JsonObject } from '@apimkit/openapi';
import type { XmlElement } from './tree.ts';

/** The form of the JSON. */
export interface XmlToJson {
  /** Names of attributes begin with it. */
  readonly prefix: string;
  readonly textName: string;
  readonly alwaysArrays: boolean;
}

/** Converts an element as Newtonsoft does: repeated children are arrays, and an element with text alone is its text. */
export function xmlToJson(root: XmlElement, form: XmlToJson): JsonObject {
  return { [root.name]: contentOf(root, form) };
}

function contentOf({ attributes, children, text }: XmlElement, form: XmlToJson): Json {
  const own = children.length > 0 ? text.trim() : text;
  if (attributes.length === 0 && children.length === 0) return own === '' ? null : own;
  const byName = Map.groupBy(children, ({ name }) => name);
  return Object.fromEntries<Json>([
    ...attributes.map(([name, value]) => [`${form.prefix}${name}`, value] as const),
    ...(own === '' ? [] : [[form.textName, own] as const]),
    ...[...byName].map(([name, all]) => {
      const values = all.map((one) => contentOf(one, form));
      return [name, values.length === 1 && !form.alwaysArrays ? (values[0] ?? null) : values] as const;
    }),
  ]) as JsonObject;
}
