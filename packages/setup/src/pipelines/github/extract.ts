import type { Pipeline } from '../pipeline.ts';
import { adopt, pullRequest } from '../scripts.ts';
import { block, flow } from '../text.ts';
import { prepared, serviceVariables, written } from './parts.ts';

/** Extracts a service on demand and every night, and opens a pull request with what was changed on it. */
export const extractWorkflow = (pipeline: Pipeline): string => `${written}name: API Management extract

on:
  workflow_dispatch:
    inputs:
      environment:
        description: Environment to extract
        type: choice
        options: ${flow(pipeline.environments)}
        default: ${JSON.stringify(pipeline.source)}
  schedule:
    - cron: '17 3 * * *'

permissions: {}

concurrency:
  group: apimkit-extract-\${{ inputs.environment || '${pipeline.source}' }}
  cancel-in-progress: false

jobs:
  extract:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    environment: \${{ inputs.environment || '${pipeline.source}' }}-plan
    permissions:
      contents: write
      id-token: write
      pull-requests: write
    steps:
${prepared(pipeline, { push: true })}
      - name: Extract
        run: ${block(adopt(pipeline), 10)}
        env:
${serviceVariables(pipeline, `\${{ inputs.environment || '${pipeline.source}' }}`)}
      - name: Pull request
        # Pull requests that the token of a workflow opens start no workflow: use the token of a GitHub App to have them checked.
        run: ${pullRequest(pipeline)}
        env:
          BASE: ${pipeline.branch}
          ENVIRONMENT: \${{ inputs.environment || '${pipeline.source}' }}
          GITHUB_TOKEN: \${{ github.token }}
`;
