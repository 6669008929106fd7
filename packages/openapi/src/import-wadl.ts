import { compact, type Json, type JsonObject, textOf } from './document/json.ts';
import { OperationNames } from './operation-names.ts';
import type { ImportedApi, ImportedOperation } from './specification.ts';
import { children, parseXml } from './xml.ts';

/** Reads a WADL document: every method of every resource is an operation. */
export function importWadl(text: string): ImportedApi {
  const [application] = children(parseXml(text), 'application');
  const names = new OperationNames();
  const resources = children(application, 'resources');
  const serviceUrl = textOf(resources[0]?.['@base'])?.replace(/\/$/, '');
  const operations = resources.flatMap((all) =>
    children(all, 'resource').flatMap((one) => resourceOperations(one, '', [], names)),
  );
  return { api: compact({ serviceUrl }), operations, schemas: {} };
}

function resourceOperations(
  resource: JsonObject,
  base: string,
  outer: readonly JsonObject[],
  names: OperationNames,
): readonly ImportedOperation[] {
  const path = `${base}/${textOf(resource['@path'])?.replaceAll(/^\/|\/$/g, '') ?? ''}`.replace(/\/$/, '') || '/';
  const params = [...outer, ...children(resource, 'param')];
  const own = children(resource, 'method').map((method) => operation(method, path, params, names));
  return [
    ...own,
    ...children(resource, 'resource').flatMap((one) =>
      resourceOperations(one, path === '/' ? '' : path, params, names),
    ),
  ];
}

function operation(
  method: JsonObject,
  path: string,
  outer: readonly JsonObject[],
  names: OperationNames,
): ImportedOperation {
  const verb = textOf(method['@name'])?.toUpperCase() ?? 'GET';
  const id = textOf(method['@id']);
  const name = names.next({ operation: compact({ operationId: id }), method: verb, path });
  const [request] = children(method, 'request');
  const params = [...outer, ...children(request, 'param')];
  const displayName = textOf(children(method, 'doc')[0]?.['@title']) ?? id ?? `${verb} ${path}`;
  const described = params.filter((one) => one['@style'] === 'template');
  const holes = [...path.matchAll(/\{([^{}]+)\}/g)].map((found) => found[1] ?? '');
  const template = holes.map((hole) => {
    const declared = described.find((one) => one['@name'] === hole);
    return declared ? { ...parameter(declared), required: true } : { name: hole, type: 'string', required: true };
  });
  return {
    name,
    properties: compact({
      displayName,
      method: verb,
      urlTemplate: path,
      templateParameters: template,
      description: textOf(children(method, 'doc')[0]?.['#text']) ?? displayName,
      request: compact({
        queryParameters: params.filter((one) => one['@style'] === 'query').map(parameter),
        headers: params.filter((one) => one['@style'] === 'header').map(parameter),
        representations: mediaTypes(request),
      }),
      responses: children(method, 'response').flatMap((one) =>
        (textOf(one['@status']) ?? '200')
          .split(/\s+/)
          .map((status) => compact({ statusCode: Number(status), representations: mediaTypes(one) })),
      ),
    }),
  };
}

const mediaTypes = (holder: JsonObject | undefined): readonly Json[] =>
  children(holder, 'representation').flatMap((one) =>
    textOf(one['@mediaType']) === undefined ? [] : [{ contentType: String(one['@mediaType']) }],
  );

function parameter(one: JsonObject): JsonObject {
  return compact({
    name: textOf(one['@name']) ?? '',
    type: types[textOf(one['@type'])?.replace(/^.*:/, '') ?? 'string'] ?? 'string',
    required: one['@required'] === 'true' ? true : undefined,
    defaultValue: textOf(one['@default']),
    values: children(one, 'option').map((option) => textOf(option['@value']) ?? ''),
  });
}

const types: Readonly<Record<string, string>> = {
  int: 'integer',
  integer: 'integer',
  long: 'integer',
  boolean: 'boolean',
  decimal: 'number',
  double: 'number',
  float: 'number',
};
