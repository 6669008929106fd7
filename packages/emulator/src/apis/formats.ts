import type { ExportFormat, Specification } from '@apimkit/openapi';

/** A `format` in the PUT of an API. */
interface DocumentFormat {
  /** Dialects of its documents; without it, the service keeps nothing of the document that the emulator knows. */
  readonly dialects?: readonly Specification['dialect'][];
  /** `value` is the address of the document. */
  readonly isLink?: true;
}

const openapi = ['openapi-3.0', 'openapi-3.1', 'swagger-2.0'] as const;
const inline = (dialects?: DocumentFormat['dialects']): DocumentFormat => (dialects ? { dialects } : {});
const link = (dialects?: DocumentFormat['dialects']): DocumentFormat => ({ ...inline(dialects), isLink: true });

/** The formats that an import reads; `swagger-link` occurs in official examples only. */
export const importFormats: Readonly<Record<string, DocumentFormat>> = {
  openapi: inline(openapi),
  'openapi+json': inline(openapi),
  'swagger-json': inline(openapi),
  'wadl-xml': inline(['wadl']),
  wsdl: inline(['wsdl']),
  odata: inline(),
  grpc: inline(),
  'openapi-link': link(openapi),
  'openapi+json-link': link(openapi),
  'swagger-link': link(openapi),
  'swagger-link-json': link(openapi),
  'wadl-link-json': link(['wadl']),
  'wsdl-link': link(['wsdl']),
  'graphql-link': link(['graphql']),
  'odata-link': link(),
  'grpc-link': link(),
};

/** What a `format` of an export asks for. */
interface ExportedFormat {
  readonly writes: ExportFormat | 'wsdl' | 'graphql';
  /** `format` of the response, which has a link; without it, the response is the document. */
  readonly responseFormat?: string;
}

/** The formats of exports (`ApiManagementGetApiExportInOpenApi2dot0.json`, Azure/azure-sdk-for-js#13123). */
export const exportFormats: Readonly<Record<string, ExportedFormat>> = {
  'openapi-link': { writes: 'openapi', responseFormat: 'openapi-link' },
  'openapi+json-link': { writes: 'openapi+json', responseFormat: 'openapi+json-link' },
  'swagger-link': { writes: 'swagger-json', responseFormat: 'swagger-link-json' },
  'wadl-link': { writes: 'wadl-xml', responseFormat: 'wadl-link-json' },
  'wsdl-link': { writes: 'wsdl', responseFormat: 'wsdl-link+xml' },
  'graphql-link': { writes: 'graphql', responseFormat: 'graphql-link' },
  openapi: { writes: 'openapi' },
  'openapi+json': { writes: 'openapi+json' },
  wsdl: { writes: 'wsdl' },
};

/** Media type of an exported document. */
export const mediaTypes: Readonly<Record<ExportedFormat['writes'], string>> = {
  openapi: 'application/yaml; charset=utf-8',
  'openapi+json': 'application/json; charset=utf-8',
  'swagger-json': 'application/json; charset=utf-8',
  'wadl-xml': 'application/vnd.sun.wadl+xml; charset=utf-8',
  wsdl: 'application/wsdl+xml; charset=utf-8',
  graphql: 'application/graphql; charset=utf-8',
};
