import type { ServedApi } from '@apimkit/gateway';
import type { Artifacts } from '@apimkit/model';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { parseCall } from '@apimkit/repository';
import { stringify } from 'yaml';
import { PolicyTestError } from './errors.ts';
import { Targets } from './run/targets.ts';

/** A test, and where it belongs. */
export interface FirstTest {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a first test of an operation, with the examples of its specification.
 *
 * @param artifacts that contain the operation
 * @param operation `orders/get-order`
 * @returns YAML, and its path beside the files of the API
 * @throws {PolicyTestError} if the artifacts do not contain the operation
 * @example
 * const { path, text } = firstTest(artifacts, 'orders/get-order');
 * await writeFile(path, text);
 */
export function firstTest(artifacts: Artifacts, operation: string): FirstTest {
  const call = parseCall(operation);
  if (call?.operation === undefined)
    throw new PolicyTestError(`${operation} is not an operation: write orders/get-order`);
  const target = { kind: 'operation', name: operation, ...call } as const;
  const targets = new Targets(artifacts);
  const [problem] = targets.problems([{ file: '', target, tests: [], diagnostics: [] }]);
  const called = targets.called(target);
  if (problem || !called?.operation)
    throw new PolicyTestError(`${problem?.message ?? operation}. ${problem?.help ?? ''}`.trim());
  const { method, urlTemplate, properties } = called.operation;
  const body = exampleOf(objectsAt(properties, 'request', 'representations'));
  const [response] = listOf(properties.responses);
  const status = Number(response?.statusCode ?? 200);
  const sent = exampleOf(listOf(response?.representations));
  const path = pathOf(urlTemplate, properties);
  const text = stringify({
    operation: operation.replace(/^api:/, ''),
    mocks: { [called.api.serviceUrl ?? '*']: { status, ...(sent === undefined ? {} : { json: sent }) } },
    tests: [
      {
        name: `responds with ${status}`,
        request: body === undefined ? `${method} ${path}` : { method, path, json: body },
        expect: { status, backend: { method } },
      },
    ],
  });
  return { path: `${folderOf(artifacts, called.api)}${called.operation.name}.policytest.yaml`, text };
}

/** The folder of the files of an API, with its slash. */
function folderOf(artifacts: Artifacts, { name, workspace }: ServedApi): string {
  const api = [...artifacts].find(
    ({ id }) => id.entry.revisions !== undefined && id.name === name && id.workspace === workspace,
  );
  return /^.*\//.exec(api?.files?.[0] ?? '')?.[0] ?? '';
}

/** The path of a template with the examples of its parameters, 1 without one. */
function pathOf(template: string, properties: JsonObject): string {
  const parameters = listOf(properties.templateParameters);
  return (template.split('?')[0] ?? '/')
    .replaceAll(/\{\*?([^}]*)\}/g, (_, name: string) => {
      const found = parameters.find((one) => one.name === name);
      const values = Array.isArray(found?.values) ? found.values : [];
      return encodeURIComponent(String(found?.defaultValue ?? values[0] ?? 1));
    })
    .replace(/\*$/, '1');
}

const objectsAt = (value: JsonObject, ...path: readonly string[]): readonly JsonObject[] => {
  let at: unknown = value;
  for (const name of path) at = isObject(at as JsonObject) ? (at as JsonObject)[name] : undefined;
  return listOf(at);
};

const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isObject(one as JsonObject)) : [];

/** The first example of JSON content. */
function exampleOf(representations: readonly JsonObject[]): unknown {
  const json = representations.find(({ contentType }) => /json/i.test(String(contentType)));
  const examples = json?.examples;
  if (!isObject(examples ?? null)) return undefined;
  const [first] = Object.values(examples as JsonObject);
  const value = isObject(first ?? null) ? (first as JsonObject).value : first;
  return typeof value === 'string' ? parsed(value) : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
