import type { Pipeline } from '../pipeline.ts';
import { breaking, comment, lint, planForComment } from '../scripts.ts';
import { flow, indented } from '../text.ts';
import { group, named, prepared, serviceStep, step, upload, written } from './parts.ts';

const shown = { lint: ['azure-devops', 'sarif=CodeAnalysisLogs/apimkit.sarif'], breaking: ['azure-devops'] };
const base = { BASE: '$(System.PullRequest.TargetBranchName)' };

/** Checks a pull request: findings, breaking changes, and a plan for each environment, in one comment. */
export const pullRequestPipeline = (
  pipeline: Pipeline,
): string => `${written}# In Azure Repos, add this pipeline as a build validation of the branch ${pipeline.branch}.
trigger: none
pr:
  branches:
    include: ${flow([pipeline.branch])}

pool:
  vmImage: ubuntu-latest

jobs:
  - job: check
    displayName: Lint and breaking changes
    timeoutInMinutes: 30
    steps:
${indented(
  [
    prepared(pipeline),
    step('Prepare', 'mkdir report CodeAnalysisLogs'),
    step('Lint', lint(shown), { variables: base }),
    step('Breaking changes', breaking(shown), { variables: base, condition: 'succeededOrFailed()' }),
    upload('CodeAnalysisLogs', 'CodeAnalysisLogs', 'succeededOrFailed()'),
    upload('report', 'comment-check', 'succeededOrFailed()'),
  ].join('\n'),
  6,
)}

${pipeline.environments.map((environment) => planJob(pipeline, environment)).join('\n')}
  - job: comment
    displayName: Comment
    timeoutInMinutes: 10
    condition: not(canceled())
    dependsOn: ${flow(['check', ...pipeline.environments.map((environment) => named('plan', environment))])}
    steps:
${indented(
  [
    prepared(pipeline, { checkout: false }),
    `- task: DownloadPipelineArtifact@2
  inputs:
    itemPattern: comment-*/*.md
    targetPath: $(Pipeline.Workspace)/comments`,
    step('Comment', `cd "$PIPELINE_WORKSPACE/comments"\nmkdir -p report && mv comment-*/*.md report/\n${comment}`, {
      variables: { SYSTEM_ACCESSTOKEN: '$(System.AccessToken)' },
    }),
  ].join('\n'),
  6,
)}
`;

const planJob = (pipeline: Pipeline, environment: string): string => `  - job: ${named('plan', environment)}
    displayName: Plan ${environment}
    timeoutInMinutes: 60
${indented(group(environment), 4)}
    steps:
${indented(
  [
    prepared(pipeline),
    step('Prepare', 'mkdir report'),
    // The service connection of an identity that may only read.
    serviceStep(pipeline, 'Plan', { environment, connection: `apimkit-${environment}-plan`, script: planForComment }),
    upload('report', `comment-plan-${environment}`, 'succeededOrFailed()'),
  ].join('\n'),
  6,
)}
`;
