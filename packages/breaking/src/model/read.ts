import { type Dialect, importSpecification, type JsonObject, type Specification } from '@apimkit/openapi';
import { Schemas } from '../schema/schemas.ts';
import type { Api } from './api.ts';
import { Document } from './document.ts';
import { importedDocument } from './imported.ts';
import { openapiModel } from './openapi.ts';
import { swaggerModel } from './swagger.ts';

/** An API with its schemas. */
export interface Model {
  readonly api: Api;
  readonly schemas: Schemas;
}

const none: JsonObject = {};

/** The API that a specification describes by methods and paths: OpenAPI, Swagger, and WADL by way of what is imported. */
export function readModel(specification: Specification): Model {
  const { dialect, document } = specification;
  if (dialect === 'wadl') {
    const model = modelOf(importedDocument(importSpecification(specification)), 'openapi-3.0');
    return { ...model, api: { ...model.api, dialect: 'WADL' } };
  }
  return modelOf(document ?? none, dialect);
}

function modelOf(root: JsonObject, dialect: Dialect): Model {
  const schemas = new Schemas(new Document(root, dialect));
  return { schemas, api: dialect === 'swagger-2.0' ? swaggerModel(schemas) : openapiModel(schemas) };
}
