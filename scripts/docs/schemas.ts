// Pages of the JSON Schemas: what a file may contain, property by property.
import { schemaNames, schemaOf } from '../../apps/cli/src/commands/schema.ts';

/** The parts of a JSON Schema that a page shows. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

/** The page of `apimkit.yaml`. */
export async function configurationPage(): Promise<string> {
  return page('Configuration', 'packages/repository/src', [
    '`apimkit.yaml` is in the root of a repository. Every property is optional. `apimkit schema project` prints its JSON Schema, for editors.',
    '',
    ...table((await schemaOf('project')) as Schema),
  ]);
}

/** The page of all files that have a JSON Schema. */
export async function schemasPage(): Promise<string> {
  const parts = await Promise.all(
    schemaNames
      .filter((name) => name !== 'policies' && name !== 'project')
      .map(async (name) => {
        const schema = (await schemaOf(name)) as Schema;
        return [`## ${name}`, '', `${schema.title ?? name}.`, '', ...table(schema)];
      }),
  );
  return page('JSON Schemas', 'the packages', [
    '`apimkit schema NAME` prints the JSON Schema of a file that apimkit reads or writes. The schema of `apimkit.yaml` is in',
    '[Configuration](configuration.md), and `apimkit schema policies` prints the catalogue of [policies](policies.md).',
    '',
    ...parts.flat(),
  ]);
}

const page = (title: string, source: string, lines: readonly string[]) =>
  [`# ${title}`, '', `<!-- Generated from ${source} by \`npm run docs\`; do not edit. -->`, '', ...lines].join('\n');

function table(schema: Schema): readonly string[] {
  const rows = rowsOf(schema, '').map(
    ({ path, type, description }) => `| \`${path}\` | ${type} | ${description.replaceAll('|', '\\|')} |`,
  );
  return ['| property | type | meaning |', '| --- | --- | --- |', ...rows, ''];
}

interface Row {
  readonly path: string;
  readonly type: string;
  readonly description: string;
}

/** The properties of a schema and of what is inside of it; definitions are named, not repeated. */
function rowsOf(schema: Schema, prefix: string): readonly Row[] {
  const required = new Set(schema.required);
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    rowsAt(one, prefix === '' ? name : `${prefix}.${name}`, required.has(name)),
  );
  const { additionalProperties: others } = schema;
  const rest = typeof others === 'object' && hasParts(others) ? rowsAt(others, `${prefix}.<name>`, false) : [];
  return [...named, ...rest];
}

function rowsAt(schema: Schema, path: string, isRequired: boolean): readonly Row[] {
  const description = `${schema.description ?? ''}${isRequired ? ' (required)' : ''}`.trim();
  const inside = schema.items ? rowsOf(schema.items, `${path}[]`) : rowsOf(schema, path);
  return [{ path, type: typeText(schema), description }, ...inside];
}

const hasParts = ({ properties, description, additionalProperties }: Schema) =>
  properties !== undefined || description !== undefined || typeof additionalProperties === 'object';

function typeText(schema: Schema): string {
  const { type, enum: values, $ref, items } = schema;
  const parts = schema.anyOf ?? schema.oneOf;
  // Kinds of resources and the like: the schema lists them.
  if (values !== undefined && values.length > 12) return `one of ${values.length} names`;
  if (values !== undefined) return values.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if ($ref !== undefined) return `*${$ref.replace(/^.*\//, '')}*`;
  if (parts !== undefined) return [...new Set(parts.map(typeText))].join(' or ');
  const names = [type ?? []].flat();
  if (names.length === 0) return 'any';
  return names.map((name) => (name === 'array' && items ? `list of ${typeText(items)}` : name)).join(' or ');
}
