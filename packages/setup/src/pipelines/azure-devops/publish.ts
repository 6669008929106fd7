import type { Pipeline, Stage } from '../pipeline.ts';
import { planForPublish, publish } from '../scripts.ts';
import { flow, indented } from '../text.ts';
import { group, named, prepared, serviceStep, step, upload, written } from './parts.ts';

/** Publishes what was merged: plans for all environments, then one stage after the other, each behind the approvals of its environment. */
export const publishPipeline = (pipeline: Pipeline): string => `${written}trigger:
  # Publishes of several merges run one after the other.
  batch: true
  branches:
    include: ${flow([pipeline.branch])}
pr: none

pool:
  vmImage: ubuntu-latest

# With the check "exclusive lock" of an environment, one run at a time publishes to it.
lockBehavior: sequential

stages:
  - stage: plan
    displayName: Plan
    jobs:
${indented(pipeline.environments.map((environment) => planJob(pipeline, environment)).join('\n'), 6)}

${pipeline.stages.map((stage) => publishStage(pipeline, stage)).join('\n\n')}
`;

const planJob = (pipeline: Pipeline, environment: string): string => `- job: ${named('plan', environment)}
  displayName: Plan ${environment}
  timeoutInMinutes: 60
${indented(group(environment), 2)}
  steps:
${indented(
  [
    prepared(pipeline),
    step('Prepare', 'mkdir plan'),
    serviceStep(pipeline, 'Plan', {
      environment,
      connection: `apimkit-${environment}-plan`,
      // Reviewers see the plan in the summary of the run, before they approve.
      script: `${planForPublish('plan.md')}\necho "##vso[task.uploadsummary]$PWD/plan.md"`,
    }),
    upload('plan', `plan-${environment}`),
  ].join('\n'),
  4,
)}`;

const publishStage = (pipeline: Pipeline, { id, environments, after }: Stage): string => `  - stage: publish_${id}
    displayName: Publish ${environments.join(', ')}
    dependsOn: ${flow(['plan', ...(after === undefined ? [] : [`publish_${after}`])])}
    jobs:
${indented(environments.map((environment) => deployment(pipeline, environment)).join('\n'), 6)}`;

const deployment = (pipeline: Pipeline, environment: string): string => `- deployment: ${named('publish', environment)}
  displayName: Publish ${environment}
  timeoutInMinutes: 120
  # Add approvals and an exclusive lock in the settings of the environment.
  environment: ${environment}
${indented(group(environment), 2)}
  strategy:
    runOnce:
      deploy:
        steps:
${indented(
  [
    prepared(pipeline),
    `- task: DownloadPipelineArtifact@2
  inputs:
    artifactName: plan-${environment}
    targetPath: $(System.DefaultWorkingDirectory)/plan`,
    serviceStep(pipeline, 'Publish', { environment, connection: `apimkit-${environment}`, script: publish }),
    // An interrupted publish is continued with publish --resume.
    upload(
      '.apimkit/journal',
      `journal-${environment}-$(System.JobAttempt)`,
      "and(always(), ne(variables['Agent.JobStatus'], 'Skipped'))",
    ),
  ].join('\n'),
  10,
)}`;
