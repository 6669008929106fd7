import { withoutByteOrderMark } from '@apimkit/diagnostics';
import type { Specification, Syntax } from './specification.ts';

/** The notation of a text, detected from its beginning; the extension decides where that is not sufficient. */
export function syntaxOf(text: string, extension = ''): Syntax {
  const start = withoutByteOrderMark(text).trimStart();
  if (start.startsWith('<')) return 'xml';
  if (/^\.?(graphql|gql|graphqls)$/i.test(extension)) return 'graphql';
  return start.startsWith('{') ? 'json' : 'yaml';
}

/** What a PUT of the API must carry to import a specification. */
export interface ImportFormat {
  /** ARM's `format`. */
  readonly format: string;
  /** ARM's `value`. */
  readonly value: string;
}

/**
 * How a specification is sent to the service.
 *
 * @returns undefined for GraphQL, which is a schema resource of its API and never imported
 */
export function importFormat({ dialect, syntax, text, document }: Specification): ImportFormat | undefined {
  const value = withoutByteOrderMark(text);
  if (dialect === 'wsdl') return { format: 'wsdl', value };
  if (dialect === 'wadl') return { format: 'wadl-xml', value };
  if (dialect === 'graphql') return undefined;
  // The importer reads Swagger 2 as JSON only (Azure/apiops sends YAML as `openapi`, and the service takes it for 3).
  if (dialect === 'swagger-2.0')
    return { format: 'swagger-json', value: syntax === 'json' ? value : JSON.stringify(document) };
  return { format: syntax === 'json' ? 'openapi+json' : 'openapi', value };
}
