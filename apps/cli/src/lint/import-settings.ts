import { dirname, join } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';

/** Rules about what the import makes of required query parameters, unless the API keeps them in the query. */
const aboutTemplates = new Set(['apim-required-query-parameter']);

/**
 * Findings about specifications without those that the API beside one makes moot: with
 * `translateRequiredQueryParameters: query` a required query parameter becomes no part of a template.
 */
export async function withoutMoot(found: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  const asked = new Set(found.flatMap(({ code, file }) => (aboutTemplates.has(code) && file ? [dirname(file)] : [])));
  if (asked.size === 0) return found;
  const [{ importOptions, isObject, parseJson }, { readText }, { withoutByteOrderMark }] = await Promise.all([
    import('@apimkit/model'),
    import('@apimkit/openapi/node'),
    import('@apimkit/diagnostics'),
  ]);
  const keepsQuery = async (folder: string): Promise<boolean> => {
    try {
      const payload = parseJson(withoutByteOrderMark(await readText(join(folder, 'apiInformation.json'))));
      return isObject(payload) && importOptions({ payload }).requiredQuery === 'query';
    } catch {
      // No API, or one that has findings of its own.
      return false;
    }
  };
  const folders = new Map(await Promise.all([...asked].map(async (one) => [one, await keepsQuery(one)] as const)));
  return found.filter(({ code, file }) => !(aboutTemplates.has(code) && file && folders.get(dirname(file)) === true));
}
