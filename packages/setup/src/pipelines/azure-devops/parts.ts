import { idOf, type Pipeline } from '../pipeline.ts';
import { block } from '../text.ts';

/** First lines of a file that `apimkit init` wrote. */
export const written =
  '# Written by apimkit init; change it as you like. https://github.com/apimkit/apimkit/blob/main/docs/guides/pipelines.md\n';

/** Id of a job or stage. */
export const named = (what: string, name: string): string => `${what}_${idOf(name)}`;

/** Steps that every job begins with. */
export const prepared = ({ version }: Pipeline, { checkout = true, push = false } = {}): string => `${
  checkout
    ? `- checkout: self
  # Comparing with another commit needs the history.
  fetchDepth: 0
  persistCredentials: ${push}
`
    : '- checkout: none\n'
}- template: apimkit-setup.yml
  parameters:
    version: ${version}`;

/** A step in the shell. */
export const step = (name: string, script: string, { variables = {}, condition }: StepOptions = {}): string =>
  `- bash: ${block(`set -eo pipefail\n${script}`, 4)}
  displayName: ${name}${condition === undefined ? '' : `\n  condition: ${condition}`}${environmentOf(variables)}`;

/** Options of a step. */
export interface StepOptions {
  readonly variables?: Readonly<Record<string, string>>;
  readonly condition?: string;
}

const environmentOf = (variables: Readonly<Record<string, string>>) =>
  Object.keys(variables).length === 0
    ? ''
    : `\n  env:\n${Object.entries(variables)
        .map(([name, value]) => `    ${name}: ${value}`)
        .join('\n')}`;

/** A step that reaches a service, signed in by the workload identity federation of a service connection. */
export const serviceStep = (
  { secrets }: Pipeline,
  name: string,
  {
    environment,
    connection,
    script,
  }: { readonly environment: string; readonly connection: string; readonly script: string },
): string => `- task: AzureCLI@2
  displayName: ${name}
  inputs:
    azureSubscription: ${connection}
    scriptLocation: inlineScript
    scriptType: bash
    inlineScript: ${block(`set -eo pipefail\n${script}`, 6)}
  env:
    ENVIRONMENT: ${environment}
    # Signs in again during long runs.
    SYSTEM_ACCESSTOKEN: $(System.AccessToken)${secrets.map((one) => `\n    ${one}: $(${one})`).join('')}`;

/** Variables of an environment: API_MANAGEMENT_SERVICE_NAME, AZURE_RESOURCE_GROUP_NAME, AZURE_SUBSCRIPTION_ID and secrets. */
export const group = (environment: string): string => `variables:\n  - group: apimkit-${environment}`;

/** Publishes a folder for later jobs. */
export const upload = (path: string, artifact: string, condition = 'succeeded()'): string => `- publish: ${path}
  artifact: ${artifact}
  condition: ${condition}`;
