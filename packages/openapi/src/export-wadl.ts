import { itemsOf, type Json, type JsonObject, objectOf, textOf } from './document/json.ts';
import type { ImportedApi, ImportedOperation } from './specification.ts';

/** The WADL document of stored operations: a resource for each template, without schemas. */
export function wadlDocument({ api, operations }: ImportedApi): string {
  const resources = Map.groupBy(operations, ({ properties }) => textOf(properties.urlTemplate) ?? '/');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<application xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://wadl.dev.java.net/2009/02">',
    ...documentation(api.displayName, api.description, 1),
    line(1, 'resources', { base: api.serviceUrl ?? '' }, [...resources].flatMap(resourceOf)),
    '</application>',
  ].join('\n');
}

function resourceOf([template, operations]: readonly [string, readonly ImportedOperation[]]): readonly string[] {
  const [path = '/'] = template.split('?');
  const holes = itemsOf(operations[0]?.properties.templateParameters).map(objectOf);
  const inPath = holes.filter(({ name }) => path.includes(`{${String(name)}}`));
  const inQuery = holes.filter((one) => !inPath.includes(one));
  const params = inPath.map((one) => parameter(3, 'template', one));
  const methods = operations.map((one) => methodOf(one, inQuery));
  return [line(2, 'resource', { path: path.replace(/^\//, '') || '/' }, [...params, ...methods])];
}

function methodOf({ name, properties }: ImportedOperation, inQuery: readonly JsonObject[]): string {
  const request = objectOf(properties.request);
  const parts = [
    ...inQuery.map((one) => parameter(5, 'query', { ...one, required: true })),
    ...itemsOf(request.queryParameters).map((one) => parameter(5, 'query', objectOf(one))),
    ...itemsOf(request.headers).map((one) => parameter(5, 'header', objectOf(one))),
    ...representations(5, request.representations),
  ];
  const responses = itemsOf(properties.responses).map((one) => {
    const { statusCode, representations: all } = objectOf(one);
    return line(4, 'response', { status: String(statusCode) }, representations(5, all));
  });
  return line(3, 'method', { name: String(properties.method), id: name }, [
    ...documentation(textOf(properties.displayName), textOf(properties.description), 4),
    ...(parts.length > 0 ? [line(4, 'request', {}, parts)] : []),
    ...responses,
  ]);
}

const documentation = (title: string | undefined, text: string | undefined, level: number): readonly string[] =>
  title === undefined && text === undefined
    ? []
    : [`${'  '.repeat(level)}<doc title="${escaped(title ?? '')}">${escaped(text ?? '')}</doc>`];

function parameter(level: number, style: string, one: JsonObject): string {
  const values = itemsOf(one.values).map((value) => line(level + 1, 'option', { value: String(value) }));
  const isRequired = one.required === true;
  const fallback = textOf(one.defaultValue);
  const type = `xsd:${types[textOf(one.type) ?? ''] ?? 'string'}`;
  return line(
    level,
    'param',
    {
      name: String(one.name),
      style,
      type,
      ...(isRequired ? { required: 'true' } : {}),
      ...(fallback === undefined ? {} : { default: fallback }),
    },
    values,
  );
}

const types: Readonly<Record<string, string>> = { integer: 'int', number: 'decimal', boolean: 'boolean' };

const representations = (level: number, all: Json | undefined): readonly string[] =>
  itemsOf(all).map((one) => line(level, 'representation', { mediaType: String(objectOf(one).contentType) }));

function line(
  level: number,
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly string[] = [],
): string {
  const indent = '  '.repeat(level);
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${indent}<${name}${written.join('')}`;
  return content.length === 0 ? `${start} />` : [`${start}>`, ...content, `${indent}</${name}>`].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (found) => entities[found] ?? found);
