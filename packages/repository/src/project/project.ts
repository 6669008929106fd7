import { type Diagnostic, hasErrors } from '@apimkit/diagnostics';
import { kinds, writableLayouts } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { parseTree, type Values } from '@apimkit/overrides';
import { type Fields, readFields, schemaOf } from './fields.ts';
import { projectMessages } from './messages.ts';

/** An environment: its service, and the overrides of the artifacts. Paths are relative to the project file. */
export interface Environment {
  readonly service?: string;
  readonly resourceGroup?: string;
  readonly subscription?: string;
  readonly cloud?: string;
  readonly endpoint?: string;
  readonly apiVersion?: string;
  /** Override files; later ones win. */
  readonly overrides?: readonly string[];
  /** Files with secret values for tokens, which are never shown. */
  readonly values?: readonly string[];
  /** Files with values for tokens that are not secret. */
  readonly variables?: readonly string[];
  /** A filter file: the resources to publish, or to delete. */
  readonly selection?: string;
  /** Selectors such as `api:orders*`: nothing else is read, published or deleted. */
  readonly select?: readonly string[];
  /** Selectors of what is left out. */
  readonly exclude?: readonly string[];
  /** Also publish what selected resources need. */
  readonly dependencies?: boolean;
  readonly revisions?: 'inherit' | 'exact';
  readonly prune?: boolean;
  readonly include?: readonly string[];
  readonly writeSecrets?: 'always' | 'never';
  readonly strategy?: 'in-place' | 'revision';
  readonly strict?: boolean;
  readonly guards?: { readonly maxDeletes?: number; readonly protect?: readonly string[] };
}

/** A repository with artifacts. */
export interface Project {
  /** Folder of the artifacts, relative to the project file. Default `artifacts`. */
  readonly artifacts: string;
  readonly layout: (typeof writableLayouts)[number];
  readonly environments: Readonly<Record<string, Environment>>;
  /** Settings of the linters, unchanged. */
  readonly lint: JsonObject;
}

const names = kinds.map(({ kind }) => kind);
const clouds = ['public', 'china', 'usgov', 'AzureCloud', 'AzureChinaCloud', 'AzureUSGovernment'];

const environmentFields: Fields = {
  service: { type: 'text', description: 'Name of the API Management service' },
  resourceGroup: { type: 'text', description: 'Resource group of the service' },
  subscription: { type: 'text', description: 'Id of the Azure subscription' },
  cloud: { type: 'text', values: clouds, description: 'Cloud of the service. Default public' },
  endpoint: { type: 'text', description: 'URL of a Resource Manager outside of the clouds' },
  apiVersion: { type: 'text', description: 'Version of the Resource Manager API' },
  overrides: { type: 'texts', description: 'Override files in order; later ones win' },
  values: { type: 'texts', description: 'YAML or JSON files with secret values for tokens; they are never shown' },
  variables: { type: 'texts', description: 'YAML or JSON files with values for tokens that are not secret' },
  selection: { type: 'text', description: 'Filter file: the resources to publish, or to delete' },
  select: { type: 'texts', description: 'Selectors such as api:orders*: nothing else is published or deleted' },
  exclude: { type: 'texts', description: 'Selectors of what is left out; they win over select' },
  dependencies: { type: 'boolean', description: 'Also publish what selected resources need. Default true' },
  revisions: {
    type: 'text',
    values: ['inherit', 'exact'],
    description:
      'Whether an override of an API also applies to its revisions without their own override. Default inherit',
  },
  prune: { type: 'boolean', description: 'Delete resources that are not in the files. Default false' },
  include: { type: 'texts', values: names, description: 'Kinds to include that are left out by default' },
  writeSecrets: {
    type: 'text',
    values: ['always', 'never'],
    description: 'What to do with secrets that cannot be compared. Default always',
  },
  strategy: {
    type: 'text',
    values: ['in-place', 'revision'],
    description: 'Whether changed APIs change in place or are published as new revisions. Default in-place',
  },
  strict: { type: 'boolean', description: 'Treat warnings about overrides as errors. Default false' },
  guards: {
    type: 'object',
    description: 'Limits for deletes',
    fields: {
      maxDeletes: { type: 'integer', description: 'Maximum number of deletes' },
      protect: { type: 'texts', values: names, description: 'Kinds whose resources are never deleted' },
    },
  },
};

const projectFields: Fields = {
  artifacts: { type: 'text', description: 'Folder of the artifacts. Default artifacts' },
  layout: { type: 'text', values: [...writableLayouts], description: 'Layout of new folders. Default toolkit' },
  environments: { type: 'map', fields: environmentFields, description: 'Environments by name' },
  lint: { type: 'any', description: 'Settings of the linters' },
};

/** A project file and its diagnostics. */
export interface ParsedProject {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `apimkit.yaml`. Tokens such as `${env:SUBSCRIPTION}` are filled from `values`; only those of the chosen
 * environment need a value.
 *
 * @param environment the selected one; tokens of other environments need no value
 * @example
 * parseProject('environments:\n  dev:\n    service: shop-dev', 'apimkit.yaml').project.environments.dev;
 */
export function parseProject(
  text: string,
  file: string,
  { values = () => undefined, environment }: { readonly values?: Values; readonly environment?: string } = {},
): ParsedProject {
  const { tree, diagnostics: parsed } = parseTree(text, file, values);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const read = tree ? readFields(tree, projectFields, 'The file', report) : {};
  const project = {
    artifacts: 'artifacts',
    layout: 'toolkit',
    environments: {},
    lint: {},
    ...read,
  } as unknown as Project;
  const all = tree?.type === 'map' ? tree.entries.find(({ key }) => key === 'environments')?.value : undefined;
  const blocks = all?.type === 'map' ? all.entries : [];
  const others = blocks.filter(({ key }) => key !== environment).map(({ value }) => value.mark.range);
  const needed = parsed.filter(
    ({ code, range }) =>
      code !== 'overrides/unresolved-token' ||
      !others.some(({ start, end }) => range && range.start.line >= start.line && range.end.line <= end.line),
  );
  if (environment !== undefined && !hasErrors(needed) && !project.environments[environment]) {
    const known = Object.keys(project.environments);
    const advice = known.length > 0 ? `Known environments: ${known.join(', ')}` : `${file} defines no environments`;
    report(projectMessages.report('unknown-environment', { name: environment, advice }, all?.mark ?? { file }));
  }
  return { project, diagnostics: [...needed, ...diagnostics] };
}

/** Returns the JSON Schema of `apimkit.yaml`. */
export function projectSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Project file of apimkit',
    ...schemaOf(projectFields),
  };
}
