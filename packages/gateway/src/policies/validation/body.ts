import { type Artifacts, valueAt } from '@apimkit/model';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Reader } from '../../compile/reader.ts';
import type { Call } from '../../pipeline/call.ts';
import type { Action } from './action.ts';
import type { ValidationError } from './report.ts';
import { type Validate, validationOf } from './schemas.ts';

/** A `content` element (validate-content-policy, "content attributes"). */
export interface ContentRule {
  readonly element: PolicyElement;
  /** Empty: every content type of the API. */
  readonly type: string;
  readonly engine: string;
  readonly action: Reader<Action>;
  readonly schemaId: string | undefined;
  readonly schemaReference: string | undefined;
  readonly additional: Reader<boolean> | undefined;
}

/** Validates the body of a message by a rule. */
export function bodyErrors(
  call: Call,
  rule: ContentRule,
  representation: JsonObject | undefined,
  type: string,
  compiler: Compiler,
): readonly ValidationError[] {
  const action = rule.action(call);
  if (action === 'ignore') return [];
  if (rule.engine !== 'json') throw compiler.unsupported(rule.element, `validate-as="${rule.engine}" is not supported`);
  const isRequest = call.section === 'inbound';
  const [kind, message] = isRequest ? ['RequestBody', 'request'] : ['ResponseBody', 'response'];
  const error = (rule: string, details: string, shown?: string): ValidationError => ({
    name: type,
    type: kind,
    rule,
    details,
    ...(shown === undefined ? {} : { shown }),
    action,
  });
  const { name, validate } = schemaOf(call, rule, representation);
  if (name === undefined)
    return [{ ...error('', "API's schema does not specify definitions."), type: 'ApiSchema', name: '' }];
  if (!validate)
    return [
      error(
        'MissingDefinition',
        `API's schema does not contain definition ${name}, which is associated with the content type ${type}.`,
      ),
    ];
  const value = parsed(call.message.body?.text ?? '');
  if (value instanceof Error)
    return [
      error(
        'ValidationException',
        `Body of the ${message} cannot be validated for the content type ${type}. ${value.message}`,
      ),
    ];
  return validate(value).map((text) => {
    const details = `Body of the ${message} does not conform to the definition ${name}, which is associated with the content type ${type}. ${text}`;
    return error('IncorrectMessage', details, details);
  });
}

interface Found {
  readonly name: string | undefined;
  readonly validate: Validate | undefined;
}

function schemaOf(call: Call, rule: ContentRule, representation: JsonObject | undefined): Found {
  const additional = rule.additional?.(call);
  if (rule.schemaId === undefined) {
    const name = typeof representation?.typeName === 'string' ? representation.typeName : undefined;
    return { name, validate: name === undefined ? undefined : validationOf(call.api.schemas(), name, additional) };
  }
  const schemas = storedSchemas(call.runtime.options.artifacts, rule.schemaId);
  const name = rule.schemaReference?.split('/').at(-1) ?? 'root';
  return { name: rule.schemaId, validate: schemas && validationOf(schemas, name, additional) };
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
