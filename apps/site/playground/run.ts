// Runs a policy on a request, with the offline gateway.
import { count } from '@apimkit/diagnostics';
import { createGateway, type MockResponse, simulatedClock, traceText } from '@apimkit/gateway';
import { readArtifacts } from '@apimkit/model';
import type { CSharpParser } from '@apimkit/policy';
import { parseDocument } from 'yaml';
import { browserCrypto } from './crypto.ts';
import type { Question, Result, Shown } from './question.ts';

/** The text of the editor of the request. */
interface Call {
  readonly request?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly namedValues?: Readonly<Record<string, string>>;
  /** The response of every backend. */
  readonly backend?: MockResponse;
}

/** Runs the policy of the editors on the request: the response, what was sent, and the trace. */
export async function run(
  { policy = '', fragment = '', call = '' }: Question['texts'],
  parse: CSharpParser,
): Promise<Result> {
  const written = readCall(call);
  if ('findings' in written) return written;
  const { request = 'GET /', headers, body, variables, namedValues, backend } = written.call;
  const [method = 'GET', path = '/'] = request.trim().split(/\s+/);
  const { artifacts } = readArtifacts(filesOf(method, policy, fragment));
  const gateway = createGateway({
    artifacts,
    parse,
    crypto: browserCrypto,
    clock: simulatedClock(Date.now()),
    backends: { 'http*': backend ?? {} },
    ...(namedValues ? { namedValues } : {}),
  });
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const sent = new Request(new URL(path, 'https://gateway.example.com'), {
    method,
    ...(headers ? { headers } : {}),
    ...(text === undefined || /^(GET|HEAD)$/i.test(method) ? {} : { body: text }),
  });
  const { response, trace, exchanges, unsupported } = await gateway.call(sent, variables ? { variables } : {});
  const findings = unsupported.map(
    ({ kind, reason, place }): Shown => ({
      severity: 'error',
      code: kind,
      message: reason,
      input: place.fragment === undefined ? 'policy' : 'fragment',
      range: { start: { line: place.line, column: 1 }, end: { line: place.line, column: 1000 } },
    }),
  );
  return {
    summary: `Status ${response.status}, ${count(exchanges.length, 'request')} sent`,
    findings,
    text: `${await responseText(response)}\n\n${traceText(trace)}`,
  };
}

async function responseText(response: Response): Promise<string> {
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  const body = await response.text();
  return [`${response.status} ${response.statusText}`.trim(), ...lines, ...(body === '' ? [] : ['', body])].join('\n');
}

function readCall(text: string): { readonly call: Call } | Result {
  const document = parseDocument(text);
  const [error] = document.errors;
  const value: unknown = error ? undefined : document.toJS();
  if (!error && (value === null || (typeof value === 'object' && !Array.isArray(value)))) return { call: value ?? {} };
  const { line = 1, col: column = 1 } = error?.linePos?.[0] ?? {};
  const message = error?.message.split('\n')[0] ?? 'The request is not a list of keys';
  const range = { start: { line, column }, end: { line, column: column + 1 } };
  return {
    summary: 'The request cannot be read',
    findings: [{ severity: 'error', code: 'yaml', message, input: 'call', range }],
  };
}

/** An API with one operation for every path, whose policy is that of the editor. */
function filesOf(method: string, policy: string, fragment: string): ReadonlyMap<string, string> {
  const operation = { displayName: 'Any path', method, urlTemplate: '/*', templateParameters: [], responses: [] };
  const names = [...policy.matchAll(/fragment-id="([^"]+)"/g)].map(([, name = '']) => name);
  return new Map([
    [
      'apis/playground/apiInformation.json',
      JSON.stringify({
        properties: {
          displayName: 'Playground',
          path: '',
          protocols: ['https'],
          serviceUrl: 'https://backend.example.com',
          subscriptionRequired: false,
        },
      }),
    ],
    ['apis/playground/operations/any/operationInformation.json', JSON.stringify({ properties: operation })],
    ['apis/playground/operations/any/policy.xml', policy],
    ...(fragment.trim() === ''
      ? []
      : names.flatMap((name): [string, string][] => [
          [`policy fragments/${name}/policyFragmentInformation.json`, '{"properties":{}}'],
          [`policy fragments/${name}/policy.xml`, fragment],
        ])),
  ]);
}
