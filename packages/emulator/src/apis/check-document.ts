import { isObject, type Json, type Specification } from '@apimkit/openapi';
import { resolve } from '@apimkit/openapi/document';
import { invalid } from '../http/reply.ts';

/** Keywords with values, and vendor extensions: a `$ref` inside of them is not a reference. */
const isPlainData = (key: string) => /^(example|examples|default|enum|const)$|^x-/.test(key);

/**
 * Rejects a document with a reference that has no target or leads out of the document, as the importer does.
 *
 * @throws {Refusal}
 */
export function checkDocument({ document }: Specification): void {
  if (!document) return;
  // Documents share parts by aliases: each part is checked once.
  const seen = new Set<Json>();
  const left: Json[] = [document];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isObject(value) && typeof value.$ref === 'string' && resolve(document, value) === undefined)
      throw invalid('representation', `Parsing error(s): The reference '${value.$ref}' cannot be resolved.`);
    const parts = Array.isArray(value)
      ? value
      : Object.entries(value).flatMap(([key, child]) => (isPlainData(key) ? [] : [child]));
    for (const part of parts) left.push(part as Json);
  }
}
