import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContractOperation, contractOperations } from '@apimkit/contract';
import { adaptIds, encodeSegment } from './ids.ts';

const shared = join(import.meta.dirname, '../../../shared');
const folder = join(shared, 'data/rest-examples');

/** Whether the official examples are next to the clone. */
export const hasExamples = existsSync(folder);

/** A documented response. */
export interface DocumentedResponse {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: unknown;
}

/** An official example: one request and its documented responses. */
export interface Example {
  readonly name: string;
  /** Undefined for an operation outside of a service, such as the list of deleted services. */
  readonly operation: ContractOperation | undefined;
  /** Method and path template, for the page. */
  readonly title: string;
  /** Path below the service, percent-encoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
  readonly responses: readonly DocumentedResponse[];
}

interface Facts {
  readonly operations: readonly {
    readonly operationId: string;
    readonly method: string;
    readonly path: string;
    readonly query: readonly { readonly name: string }[];
    readonly pathParams: readonly { readonly name: string }[];
    readonly requestSchema: object | null;
    readonly examples: readonly { readonly file: string }[];
  }[];
}

interface ExampleFile {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly body?: unknown }>>;
}

const servicePath = /^.*\/service\/\{serviceName\}\/?/;

/** Every official example, by name. */
export function readExamples(): readonly Example[] {
  const facts = JSON.parse(readFileSync(join(shared, 'reference/arm-apim/contract.json'), 'utf8')) as Facts;
  const byFile = new Map(facts.operations.flatMap((one) => one.examples.map(({ file }) => [file, one] as const)));
  const byId = new Map(contractOperations().map((one) => [one.id, one]));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const fact = byFile.get(file);
      if (!fact) throw new Error(`${file} is the example of no operation`);
      const { parameters, responses } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExampleFile;
      const names = new Set([...fact.pathParams, ...fact.query].map(({ name }) => name));
      const template = fact.path.replace(servicePath, '');
      return {
        name: file.replace('.json', ''),
        operation: byId.get(fact.operationId),
        title: `${fact.method} ${template}`,
        path: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeSegment(String(parameters[name]))),
        query: Object.fromEntries(
          fact.query.filter(({ name }) => name in parameters).map(({ name }) => [name, String(parameters[name])]),
        ),
        ifMatch: typeof parameters['If-Match'] === 'string' ? parameters['If-Match'] : undefined,
        body: fact.requestSchema === null ? undefined : adaptIds(bodyIn(parameters, names)),
        responses: Object.entries(responses).map(([status, { headers = {}, body }]) => ({
          status: Number(status),
          headers: Object.keys(headers).map((name) => name.toLowerCase()),
          body: adaptIds(body),
        })),
      };
    });
}

/** The parameter that is the body: the only one that is an object. */
const bodyIn = (parameters: ExampleFile['parameters'], names: ReadonlySet<string>) =>
  Object.entries(parameters).find(([name, value]) => !names.has(name) && typeof value === 'object')?.[1];
