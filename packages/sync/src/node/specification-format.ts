import { InputError } from '../input-error.ts';
import type { ReadOptions } from '../read/options.ts';

/**
 * The notation of extracted specifications by its name: `yaml` or `json`, or as the toolkit names them.
 *
 * @throws {InputError} for another format: it cannot represent everything in OpenAPI 3
 */
export function specificationFormatOf(name: string): NonNullable<ReadOptions['specificationFormat']> {
  if (/^(json|openapiv3json)$/i.test(name)) return 'openapi+json';
  if (/^(yaml|openapiv3yaml)$/i.test(name)) return 'openapi';
  throw new InputError(
    `API_SPECIFICATION_FORMAT ${name}: use YAML or JSON (OpenAPI 3); the other formats of old toolkits cannot represent everything in OpenAPI 3`,
  );
}
