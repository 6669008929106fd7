import type { ExtractOptions } from './extract.ts';

/**
 * The notation of extracted specifications by its name: `yaml` or `json`, or as the toolkit names them.
 *
 * @returns undefined for other formats, which lose what OpenAPI 3 can express
 */
export function specificationFormatOf(name: string): ExtractOptions['specificationFormat'] | undefined {
  if (/^(json|openapiv3json)$/i.test(name)) return 'openapi+json';
  return /^(yaml|openapiv3yaml)$/i.test(name) ? 'openapi' : undefined;
}
