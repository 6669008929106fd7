import type { Pipeline } from '../pipeline.ts';
import { adopt, pullRequest } from '../scripts.ts';
import { flow, indented } from '../text.ts';
import { prepared, serviceStep, step, written } from './parts.ts';

/** Extracts a service on demand and every night, and opens a pull request with what was changed on it. */
export const extractPipeline = (pipeline: Pipeline): string => `${written}trigger: none
pr: none

parameters:
  - name: environment
    displayName: Environment to extract
    type: string
    default: ${pipeline.source}
    values: ${flow(pipeline.environments)}

schedules:
  - cron: '17 3 * * *'
    displayName: Every night
    branches:
      include: ${flow([pipeline.branch])}
    always: true

pool:
  vmImage: ubuntu-latest

jobs:
  - job: extract
    displayName: Extract \${{ parameters.environment }}
    timeoutInMinutes: 60
    variables:
      - group: apimkit-\${{ parameters.environment }}
    steps:
${indented(
  [
    prepared(pipeline, { push: true }),
    serviceStep(pipeline, 'Extract', {
      environment: '${{ parameters.environment }}',
      connection: 'apimkit-${{ parameters.environment }}-plan',
      script: adopt(pipeline),
    }),
    step('Pull request', pullRequest(pipeline), {
      variables: {
        BASE: pipeline.branch,
        ENVIRONMENT: '${{ parameters.environment }}',
        SYSTEM_ACCESSTOKEN: '$(System.AccessToken)',
      },
    }),
  ].join('\n'),
  6,
)}
`;
