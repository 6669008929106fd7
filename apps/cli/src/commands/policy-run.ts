import { readFile } from 'node:fs/promises';
import type { PolicyCallResult, Setup } from '@apimkit/policy-test';
import { type CommandDeclaration, type Context, flag, listOf, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { gatewayParts } from '../gateway-parts.ts';
import { mocksOf } from '../local-gateway.ts';
import { desiredForTests } from '../repository.ts';

export const policyRun: CommandDeclaration = {
  name: 'policy run',
  summary: 'Run the policies of an operation on one request, without a service',
  argument: { name: '<operation>', description: 'such as orders/get-order, with @workspace behind' },
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('-X, --method <method>', 'method (default: that of the operation)'),
    flag('--path <path>', 'path behind the suffix and the version of the API (default: that of the operation)'),
    flag('--header <header>', 'header of the request, such as "x-tenant: blue"', { repeatable: true }),
    flag('--body <text>', 'body of the request'),
    flag('--request <file>', 'YAML file with the request, as in a test'),
    flag('--product <name>', 'product of the subscription of the caller'),
    flag('--mock <url=response>', 'response of a backend or of a request: a status, or a file with the body', {
      repeatable: true,
    }),
    flag('--trace', 'show each policy that ran, and what it changed'),
    ...overrideFlags,
    ...connectionFlags,
  ],
  examples: [
    'apimkit policy run orders/get-order --path /orders/1 --mock https://orders.example.com=200 --trace',
    'apimkit policy run orders/get-order --env prod --header "x-tenant: blue" --mock https://orders.example.com=404',
  ],
  async run(context) {
    const { values, output, argument: operation = '' } = context;
    const setup = await setupOf(context);
    const mocks = await mocksOf(listOf(values, 'mock'));
    const desired = await desiredForTests(context);
    const { runPolicyCall } = await import('@apimkit/policy-test');
    const call = await runPolicyCall({
      ...(await gatewayParts()),
      ...{ ...desired, operation, setup, backends: mocks },
    });
    await print(call, context);
    for (const { place, policy, reason } of call.result.unsupported)
      output.log('error', call.mask(`${place.file}:${place.line} ${policy}: ${reason}`));
    const isUnnamed = call.result.unsupported.some(({ kind }) => kind === 'unnamed');
    if (isUnnamed) output.log('info', 'Pass a response with --mock, such as --mock https://orders.example.com=200');
    return call.result.unsupported.length > 0 ? exitCodes.findings : exitCodes.fine;
  },
};

async function setupOf({ values }: Context): Promise<Setup> {
  const file = textOf(values, 'request');
  const [method, path, body, product] = ['method', 'path', 'body', 'product'].map((name) => textOf(values, name));
  const headers = listOf(values, 'header').map((text) => {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw new UserError(`--header ${text}: pass a name and a value, such as "x-tenant: blue"`);
    return [name, value] as const;
  });
  const written = file === undefined ? {} : await requestIn(file);
  const request = {
    ...written,
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    ...(path === undefined ? {} : { path }),
    ...(body === undefined ? {} : { body }),
    headers: { ...written.headers, ...Object.fromEntries(headers) },
  };
  return { request, ...(product === undefined ? {} : { caller: { product } }) };
}

async function requestIn(file: string): Promise<NonNullable<Setup['request']>> {
  const { parseTestRequest, PolicyTestError } = await import('@apimkit/policy-test');
  const { request, diagnostics } = parseTestRequest(await readFile(file, 'utf8'), file);
  if (!request) throw new PolicyTestError(`${file} is not a request: fix the errors above`, diagnostics);
  return request;
}

async function print({ result, mask }: PolicyCallResult, { values, output }: Context): Promise<void> {
  const { response, trace, exchanges } = result;
  const body = await response.clone().text();
  const { traceText } = await import('@apimkit/gateway');
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  output.print(mask([`${response.status} ${response.statusText}`.trim(), ...lines, '', body].join('\n').trimEnd()));
  if (values.trace === true) output.print(`\n${traceText(trace)}`);
  const sent = exchanges.map(({ policy, method, url, response: given, error }) => ({
    ...{ policy, method, url },
    ...(given ? { status: given.statusCode } : { error }),
  }));
  const data = { status: response.status, headers: Object.fromEntries(response.headers), body, sent };
  output.data(JSON.parse(mask(JSON.stringify({ ...data, ...(values.trace === true ? { trace } : {}) }))));
}
