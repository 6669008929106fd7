import type { Choices, EnvironmentChoice } from './choices.ts';

/**
 * Returns the text of `apimkit.yaml`. What is not known is a comment that names the variable of the pipeline.
 *
 * @example
 * projectFile(choicesFor({ files: [], texts: new Map() }));
 */
export function projectFile({ artifacts, environments }: Choices): string {
  const blocks = Object.entries(environments).map(([name, one]) => environmentBlock(name, one));
  return `# yaml-language-server: $schema=./node_modules/@apimkit/cli/schemas/project.json
artifacts: ${scalar(artifacts)}

# Options of an environment are set by --env. What is a comment here comes from the options or the variables of a pipeline:
# API_MANAGEMENT_SERVICE_NAME, AZURE_RESOURCE_GROUP_NAME and AZURE_SUBSCRIPTION_ID.
environments:
${blocks.join('\n')}`;
}

function environmentBlock(
  name: string,
  { service, resourceGroup, subscription, overrides }: EnvironmentChoice,
): string {
  const lines = [
    line('service', service, 'name of the API Management service'),
    line('resourceGroup', resourceGroup, 'its resource group'),
    line('subscription', subscription, 'id of its Azure subscription'),
    `    # prune: true    # delete what is not in the files`,
    ...(overrides.length === 0 ? [] : [`    overrides: ${list(overrides)}`]),
  ];
  return `  ${scalar(name)}:\n${lines.join('\n')}\n`;
}

const line = (key: string, value: string | undefined, what: string) =>
  value === undefined ? `    # ${key}: ${what}` : `    ${key}: ${scalar(value)}`;

const list = (values: readonly string[]) =>
  values.length === 1 ? scalar(values[0] ?? '') : `[${values.map(scalar).join(', ')}]`;

/** Texts that YAML would read as something else are quoted. */
const scalar = (value: string): string =>
  /^[A-Za-z_][\w./-]*( [\w./-]+)*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);
