import { GraphQLError, type GraphQLSchema, print } from 'graphql';
import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { type Reader, wrongType } from '../compile/reader.ts';
import { PolicyError } from '../errors.ts';
import { authorizeFields, type FieldAction, type FieldPath, fieldPath } from '../graphql/authorize.ts';
import { readQuery } from '../graphql/document.ts';
import { graphqlParameters, replaceQuery } from '../graphql/parameters.ts';
import { readSchema } from '../graphql/schema.ts';
import { GatewayResponse } from '../message/response.ts';
import type { Call } from '../pipeline/call.ts';
import type { ApiEntry } from '../routing/entries.ts';

/** Validates a GraphQL request and authorizes its fields (validate-graphql-request-policy). */
export const validateGraphqlRequest = definePolicy({
  name: 'validate-graphql-request',
  support: 'runs',
  notes:
    'The depth counts nested fields, leaves included. `/__*` is `__schema` and `__type`, not `__typename`. The status 400, the reason, the form of the errors in variables and the words of messages are not documented. Values of variables are not validated, and errors of removed fields are in the variables, not in the response.',
  compile(element, compiler) {
    for (const name of ['max-total-depth', 'max-complexity'])
      if (element.attributes.has(name)) throw compiler.unsupported(element, `${name} is not documented`);
    compiler.required(element, 'max-size');
    const maxSize = compiler.int(element, 'max-size', 0);
    const maxDepth = compiler.int(element, 'max-depth', 6);
    const variable = compiler.text(element, 'error-variable-name');
    const authorize = compiler.child(element, 'authorize');
    const rules = authorize ? compiler.children(authorize, 'rule').map((rule) => ruleOf(rule, compiler)) : [];
    return (call) => {
      const add = (errors: readonly GraphQLError[]) => addErrors(call, element, variable, errors);
      const fail = (errors: readonly GraphQLError[]): never => {
        add(errors);
        throw requestError(element, errors);
      };
      const asked = graphqlParameters(call.request);
      const size = call.request.content.size || new TextEncoder().encode(asked?.query).length;
      const limit = maxSize(call);
      if (size > limit)
        fail([new GraphQLError(`Request's body is ${size} bytes long and it exceeds the limit of ${limit} bytes.`)]);
      const schema = schemaOf(call.api);
      if (!schema) throw compiler.unsupported(element, 'the API has no GraphQL schema');
      if (schema instanceof Error) throw compiler.invalid(element, `the schema of the API: ${schema.message}`);
      const read = asked
        ? readQuery(asked.query, schema, maxDepth(call))
        : [new GraphQLError('The request has no query.')];
      if (!('definitions' in read)) return fail(read);
      const applied = rules.map(({ path, action }) => ({ path, action: once(() => action(call)) }));
      const { document, errors } = authorizeFields(read, schema, applied);
      if (!document) return fail(errors);
      if (errors.length === 0) return undefined;
      add(errors);
      replaceQuery(call.request, print(document));
      return undefined;
    };
  },
});

const actions: ReadonlySet<string> = new Set<FieldAction>(['allow', 'remove', 'reject', 'ignore']);

function ruleOf(
  rule: PolicyElement,
  compiler: Compiler,
): { readonly path: FieldPath; readonly action: Reader<FieldAction> } {
  const written = rule.attributes.get('path');
  const path = fieldPath(written?.text ?? '');
  if (!path)
    throw compiler.invalid(rule, `the path of a rule must be /type/field: ${written?.text ?? 'it is missing'}`);
  const read = compiler.text(rule, 'action', 'allow');
  const literal = rule.attributes.get('action');
  if (literal && !literal.isExpression && !actions.has(literal.text))
    throw compiler.invalid(rule, `the value of action is invalid: ${literal.text}`);
  return {
    path,
    action: (call) => {
      const action = read(call);
      if (!actions.has(action)) throw wrongType(rule, `The value of action is invalid: ${action}`);
      return action as FieldAction;
    },
  };
}

function once<T>(read: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: read() };
    return made.value;
  };
}

const schemas = new WeakMap<ApiEntry, GraphQLSchema | Error>();

function schemaOf(api: ApiEntry): GraphQLSchema | Error | undefined {
  const known = schemas.get(api);
  if (known) return known;
  const text = api.graphqlSchema();
  const read = text === undefined ? undefined : readSchema(text);
  if (read) schemas.set(api, read);
  return read;
}

/** Errors are added to the variable `GraphQLErrors` and to that of the policy ("Error handling"). */
function addErrors(
  call: Call,
  element: PolicyElement,
  variable: Reader<string> | undefined,
  errors: readonly GraphQLError[],
): void {
  for (const { message } of errors) call.recorder?.note(element, message);
  for (const name of new Set(['GraphQLErrors', variable?.(call) ?? ''])) {
    if (name === '') continue;
    const before = call.values.toJson(call.variables.get(name) ?? null);
    const all = [...(Array.isArray(before) ? (before as unknown[]) : []), ...errors.map((error) => error.toJSON())];
    call.variables.set(name, call.values.fromJson(all));
  }
}

/** The response to a request error has the errors and no data ("Error handling"). */
function requestError({ name }: PolicyElement, errors: readonly GraphQLError[]): PolicyError {
  return new PolicyError({
    source: name,
    reason: 'BadRequest',
    message: errors[0]?.message ?? '',
    status: 400,
    response: GatewayResponse.json(400, { errors }),
  });
}
