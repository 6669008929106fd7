import { type Artifacts, valueAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import type { Compiler } from '../../compile/compiler.ts';
import type { Call } from '../../pipeline/call.ts';
import { isXml } from '../../routing/schemas.ts';
import { parseXml, type XmlElement } from '../../xml/tree.ts';
import type { BodyErrors } from './body-errors.ts';
import type { ContentRule } from './content-rule.ts';
import type { ValidationError } from './report.ts';

/** Every element of the top level of a schema can be the root of the body, or of the content of an envelope ("content attributes"). */
export function xmlErrors(
  call: Call,
  rule: ContentRule,
  representation: JsonObject | undefined,
  errors: BodyErrors,
  compiler: Compiler,
): readonly ValidationError[] | Promise<readonly ValidationError[]> {
  if (rule.schemaReference !== undefined)
    throw compiler.invalid(rule.element, 'schema-ref is not supported for schemas of XML');
  const { artifacts, xsd } = call.runtime.options;
  const included = includedSchemas(artifacts);
  const location = `/schemas/${rule.schemaId}`.toLowerCase();
  const schemas =
    rule.schemaId === undefined
      ? call.api.xmlSchemas()
      : [...included].flatMap(([own, text]) => (own.toLowerCase() === location ? [text] : []));
  if (schemas.length === 0)
    return rule.schemaId === undefined
      ? errors.ofSchema("API's schema does not exist or it could not be resolved.")
      : errors.missing(rule.schemaId);
  const isSoap = rule.engine === 'soap';
  const document = call.message.body?.text ?? '';
  const broken = xmlError(document, isSoap);
  if (broken) return errors.exception(broken.message);
  if (!xsd)
    throw compiler.unsupported(rule.element, 'schemas of XSD need the option xsd: loadXsd of @apimkit/gateway/node');
  const name = rule.schemaId ?? String(representation?.typeName ?? 'of the API');
  return xsd()
    .then((validator) => {
      const result = validator.validate({ document, isSoap, schemas, included });
      if (result.unreadable !== undefined) return errors.exception(result.unreadable);
      return errors.incorrect(name, result.errors);
    })
    .catch((error: unknown) => {
      // The service has accepted the schema, perhaps with files that are not in the artifacts.
      const reason = error instanceof Error ? error.message.trim() : String(error);
      throw compiler.unsupported(rule.element, `the schema of XSD cannot be used: ${reason}`);
    });
}

/** Namespaces of the envelopes of SOAP 1.1 and 1.2. */
const envelopes: ReadonlySet<string> = new Set([
  'http://schemas.xmlsoap.org/soap/envelope/',
  'http://www.w3.org/2003/05/soap-envelope',
]);

/** Reads a body: the error if it is not well-formed, or no envelope where one is needed. */
function xmlError(text: string, isSoap: boolean): Error | undefined {
  try {
    const root = parseXml(text, { allowDoctype: false });
    return isSoap ? envelopeError(root) : undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function envelopeError({ name, attributes, children }: XmlElement): Error | undefined {
  const prefix = name.includes(':') ? `${name.split(':')[0]}:` : '';
  const declared = new Map(attributes).get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`) ?? '';
  if (name !== `${prefix}Envelope` || !envelopes.has(declared)) return new Error('The root is not an envelope of SOAP');
  return children.some((child) => child.name === `${prefix}Body`) ? undefined : new Error('The envelope has no body');
}

/** The schemas of the service that are XSD, by the location at which other schemas include them (validate-content-policy, "Schemas for content validation"). */
function includedSchemas(artifacts: Artifacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, payload } of artifacts) {
    if (id.entry.policyRole !== 'schema-id') continue;
    const text = valueAt(payload, 'properties.value') ?? valueAt(payload, 'properties.document.value');
    if (typeof text === 'string' && isXml(text)) found.set(`/schemas/${id.name}`, text);
  }
  return found;
}
