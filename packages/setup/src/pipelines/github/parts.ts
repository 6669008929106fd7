import { pins } from '../pins.ts';
import type { Pipeline } from '../pipeline.ts';
import { indented } from '../text.ts';

/** First lines of a file that `apimkit init` wrote. */
export const written =
  '# Written by apimkit init; change it as you like. https://github.com/apimkit/apimkit/blob/main/docs/guides/pipelines.md\n';

/** Steps that every job begins with, at the place of steps. */
export const prepared = ({ version }: Pipeline, { push = false, checkout = true } = {}): string =>
  indented(
    `${
      checkout
        ? `- uses: ${pins.checkout}
  with:
    # Comparing with another commit needs the history.
    fetch-depth: 0
    persist-credentials: ${push}
`
        : ''
    }- uses: apimkit/apimkit/actions/setup@v${version}
  with:
    version: ${version}`,
    6,
  );

/** Variables of a step that reaches a service: where it is, who signs in with federated credentials, and the values of tokens. */
export const serviceVariables = ({ secrets }: Pipeline, environment: string): string =>
  indented(
    [
      `ENVIRONMENT: ${environment}`,
      'API_MANAGEMENT_SERVICE_NAME: ${{ vars.API_MANAGEMENT_SERVICE_NAME }}',
      'AZURE_CLIENT_ID: ${{ vars.AZURE_CLIENT_ID }}',
      'AZURE_RESOURCE_GROUP_NAME: ${{ vars.AZURE_RESOURCE_GROUP_NAME }}',
      'AZURE_SUBSCRIPTION_ID: ${{ vars.AZURE_SUBSCRIPTION_ID }}',
      'AZURE_TENANT_ID: ${{ vars.AZURE_TENANT_ID }}',
      ...secrets.map((name) => `${name}: \${{ secrets.${name} }}`),
    ].join('\n'),
    10,
  );
