import { type ASTNode, getLanguageService, type JSONSchema } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

const service = getLanguageService({});
const anyDocument = TextDocument.create('file:///data.json', 'json', 0, '');

/** The parts of a schema that apply to a value. */
export async function schemasFor(root: ASTNode, node: ASTNode, schema: JSONSchema): Promise<readonly JSONSchema[]> {
  const found = await service.getMatchingSchemas(anyDocument, service.newJSONDocument(root), schema);
  return found.flatMap((one) => (one.node === node ? [one.schema] : []));
}

/** Describes a value by its schema, as Markdown; undefined if the schema has no description and no type. */
export function describeSchemas(name: string, schemas: readonly JSONSchema[]): string | undefined {
  const all = schemas.flatMap(variantsOf);
  const texts = [...new Set(all.flatMap(({ description }) => description ?? []))];
  const values = valuesOf(schemas);
  const types = [...new Set(all.flatMap(({ type }) => type ?? []))].filter((type) => type !== 'null');
  const detail = values.length > 0 ? values.join(' | ') : types.join(' | ');
  if (detail === '' && texts.length === 0) return undefined;
  return [`**${name}**${detail === '' ? '' : `: ${detail}`}`, ...texts].join('\n\n');
}

/** The values that a schema lists. */
export const valuesOf = (schemas: readonly JSONSchema[]): readonly string[] => {
  const all = schemas.flatMap(variantsOf);
  const booleans = all.some(({ type }) => [type].flat().includes('boolean')) ? [true, false] : [];
  const listed = all.flatMap((one) => [...(one.enum ?? []), ...(one.const === undefined ? [] : [one.const])]);
  return [...new Set([...listed, ...booleans].filter((one) => one !== null).map(String))];
};

/** The properties that a schema declares. */
export const propertiesOf = (schemas: readonly JSONSchema[]): ReadonlyMap<string, JSONSchema> =>
  new Map(
    schemas
      .flatMap(variantsOf)
      .flatMap(({ properties = {} }) => Object.entries(properties))
      .flatMap(([name, one]) => (typeof one === 'object' ? [[name, one] as const] : [])),
  );

const variantsOf = (schema: JSONSchema): readonly JSONSchema[] => [
  schema,
  ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) =>
    (list ?? []).flatMap((one) => (typeof one === 'object' ? variantsOf(one) : [])),
  ),
];
