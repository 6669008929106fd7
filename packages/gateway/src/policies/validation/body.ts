import { type Artifacts, valueAt } from '@apimkit/model';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { Compiler } from '../../compile/compiler.ts';
import { isTooDeep } from '../../message/depth.ts';
import type { Call } from '../../pipeline/call.ts';
import { type BodyErrors, bodyErrorsOf } from './body-errors.ts';
import type { ContentRule } from './content-rule.ts';
import type { ValidationError } from './report.ts';
import { type Validate, validationOf } from './schemas.ts';
import { xmlErrors } from './xml-body.ts';

/** Validates the body of a message by a rule. It waits only where a body of XML needs a schema. */
export function bodyErrors(
  call: Call,
  rule: ContentRule,
  representation: JsonObject | undefined,
  type: string,
  compiler: Compiler,
): readonly ValidationError[] | Promise<readonly ValidationError[]> {
  const action = rule.action(call);
  if (action === 'ignore') return [];
  const errors = bodyErrorsOf(call, type, action);
  return rule.engine === 'json'
    ? jsonErrors(call, rule, representation, errors)
    : xmlErrors(call, rule, representation, errors, compiler);
}

function jsonErrors(
  call: Call,
  rule: ContentRule,
  representation: JsonObject | undefined,
  errors: BodyErrors,
): readonly ValidationError[] {
  const { name, validate } = schemaOf(call, rule, representation);
  if (name === undefined) return errors.ofSchema("API's schema does not specify definitions.");
  if (!validate) return errors.missing(name);
  const value = parsed(call.message.body?.text ?? '');
  if (value instanceof Error) return errors.exception(value.message);
  if (isTooDeep(value)) return errors.exception('The body is nested too deep.');
  return errors.incorrect(name, validate(value));
}

interface Found {
  readonly name: string | undefined;
  readonly validate: Validate | undefined;
}

function schemaOf(call: Call, rule: ContentRule, representation: JsonObject | undefined): Found {
  const additional = rule.additional?.(call);
  const isCaseless = rule.isCaseless(call);
  if (rule.schemaId === undefined) {
    const name = typeof representation?.typeName === 'string' ? representation.typeName : undefined;
    return {
      name,
      validate: name === undefined ? undefined : validationOf(call.api.schemas(), name, additional, isCaseless),
    };
  }
  const schemas = storedSchemas(call.runtime.options.artifacts, rule.schemaId);
  const name = rule.schemaReference?.split('/').at(-1) ?? 'root';
  return { name: rule.schemaId, validate: schemas && validationOf(schemas, name, additional, isCaseless) };
}

const stored = new WeakMap<Artifacts, Map<string, Readonly<Record<string, Json>> | undefined>>();

/** The definitions of a schema of the service; the document itself is `root`. */
function storedSchemas(artifacts: Artifacts, id: string): Readonly<Record<string, Json>> | undefined {
  const known = stored.get(artifacts) ?? new Map<string, Readonly<Record<string, Json>> | undefined>();
  stored.set(artifacts, known);
  if (!known.has(id)) known.set(id, readSchemas(artifacts, id));
  return known.get(id);
}

function readSchemas(artifacts: Artifacts, id: string): Readonly<Record<string, Json>> | undefined {
  const resource = [...artifacts].find(
    (one) => one.id.entry.policyRole === 'schema-id' && one.id.name.toLowerCase() === id.toLowerCase(),
  );
  const paths = ['properties.document.value', 'properties.document', 'properties.value'];
  const document = resource && paths.map((path) => valueAt(resource.payload, path)).find((one) => one !== undefined);
  const read = typeof document === 'string' ? parsed(document) : document;
  if (!isObject((read ?? null) as Json)) return undefined;
  const found: Record<string, Json> = { root: read as Json };
  for (const path of ['components.schemas', 'definitions', '$defs']) {
    const all = valueAt(read as JsonObject, path) ?? null;
    if (isObject(all)) Object.assign(found, all);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error;
  }
}
