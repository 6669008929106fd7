import type { Diagnostic } from '@apimkit/diagnostics';
import { checkShape } from './check.ts';
import { fileShape } from './fields.ts';
import { setupOf } from './setup.ts';
import { jsonOf, parseTree } from './tree.ts';
import type { TestRequest } from './types.ts';

/**
 * Parses a request in YAML, as tests have it: `GET /orders/1`, or its parts.
 *
 * @param text YAML
 * @param file its path, for findings
 * @returns the request, or what is wrong with it
 */
export function parseTestRequest(
  text: string,
  file: string,
): { readonly request?: TestRequest; readonly diagnostics: readonly Diagnostic[] } {
  const { tree, diagnostics } = parseTree(text, file);
  const found: Diagnostic[] = [...diagnostics];
  const shape = fileShape.fields.request;
  if (tree && shape) checkShape(tree, shape, 'The request', file, (one) => found.push(one));
  if (!tree || found.length > 0) return { diagnostics: found };
  const { request = {} } = setupOf({}, { request: jsonOf(tree) });
  return { request, diagnostics: [] };
}
