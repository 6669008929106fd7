import { graphql } from 'graphql';
import { NotRunnable, PolicyError } from '../errors.ts';
import { Body } from '../message/body.ts';
import { GatewayResponse } from '../message/response.ts';
import type { Call } from '../pipeline/call.ts';
import { CallContext } from '../pipeline/context.ts';
import type { CompiledGraphql, ResolveField } from './compile.ts';
import { graphqlParameters } from './parameters.ts';

/** Executes the query of a request: fields with a resolver run its policy, others are members of their parent (configure-graphql-resolver). */
export async function executeGraphql(call: Call, { schema, resolvers }: CompiledGraphql): Promise<GatewayResponse> {
  if (schema instanceof Error)
    throw new NotRunnable(
      'invalid',
      'http-data-source',
      { scope: 'api', file: `schema of ${call.api.name}`, line: 1 },
      schema.message,
    );
  const asked = graphqlParameters(call.request);
  if (!asked) return GatewayResponse.json(400, { errors: [{ message: 'The request has no query' }] });
  let stopped: NotRunnable | undefined;
  const resolveField: ResolveField = async (path, parent, input) => {
    try {
      return await resolve(call, resolvers.get(path), parent, input);
    } catch (error) {
      if (error instanceof NotRunnable) stopped = error;
      throw error;
    }
  };
  const { query: source, variables: variableValues, operationName } = asked;
  const result = await graphql({ schema, contextValue: resolveField, source, variableValues, operationName });
  // What cannot run here must not look like an error of the API.
  if (stopped) throw stopped;
  return GatewayResponse.json(200, result);
}

async function resolve(call: Call, step: Parameters<typeof run>[1], parent: unknown, input: unknown): Promise<unknown> {
  const { runtime, request, api, operation, product, subscriber, recorder } = call;
  const own = new (call.constructor as typeof Call)(runtime, {
    request,
    api,
    operation,
    product,
    subscriber,
    recorder,
    contextOf: (made) => new CallContext(made, { arguments: input, parent: parent ?? null }),
  });
  return run(own, step, call);
}

/** The value is the body of the response; the requests and events are those of the call. */
async function run(own: Call, step: ((call: Call) => void | Promise<void>) | undefined, call: Call): Promise<unknown> {
  for (const [name, value] of call.variables) own.variables.set(name, value);
  own.section = 'backend';
  try {
    await step?.(own);
  } finally {
    call.exchanges.push(...own.exchanges);
    call.events.push(...own.events);
  }
  const { text } = own.response?.body ?? new Body();
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    throw new PolicyError({
      source: 'http-data-source',
      reason: 'ResolverFailure',
      message: 'The response is not JSON',
    });
  }
}
