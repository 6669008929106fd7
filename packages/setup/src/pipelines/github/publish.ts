import { pins } from '../pins.ts';
import type { Pipeline, Stage } from '../pipeline.ts';
import { planForPublish, publish } from '../scripts.ts';
import { flow } from '../text.ts';
import { prepared, serviceVariables, written } from './parts.ts';

/** Publishes what was merged: plans for all environments, then one stage after the other, each behind the approval of its environment. */
export const publishWorkflow = (pipeline: Pipeline): string => `${written}name: API Management publish

on:
  push:
    branches: ${flow([pipeline.branch])}
  workflow_dispatch:

permissions: {}

jobs:
  plan:
    name: Plan \${{ matrix.environment }}
    strategy:
      fail-fast: false
      matrix:
        environment: ${flow(pipeline.environments)}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    environment: \${{ matrix.environment }}-plan
    permissions:
      contents: read
      id-token: write
    steps:
${prepared(pipeline)}
      - run: mkdir plan
      - name: Plan
        # Reviewers see the plan in the summary of the run, before they approve.
        run: ${planForPublish('"$GITHUB_STEP_SUMMARY"')}
        shell: bash
        env:
${serviceVariables(pipeline, '${{ matrix.environment }}')}
      - uses: ${pins.upload}
        with:
          name: plan-\${{ matrix.environment }}
          path: plan/

${pipeline.stages.map((stage) => publishJob(pipeline, stage)).join('\n')}`;

const publishJob = (pipeline: Pipeline, { id, environments, after }: Stage): string => `  publish-${id}:
    name: Publish \${{ matrix.environment }}
    needs: ${flow(['plan', ...(after === undefined ? [] : [`publish-${after}`])])}
    strategy:
      fail-fast: false
      matrix:
        environment: ${flow(environments)}
    runs-on: ubuntu-latest
    timeout-minutes: 120
    # Has the identity that may write. Add required reviewers in the settings of the environment.
    environment: \${{ matrix.environment }}
    # One publish at a time for a service; the next one waits.
    concurrency:
      group: apimkit-publish-\${{ matrix.environment }}
      cancel-in-progress: false
    permissions:
      contents: read
      id-token: write
    steps:
${prepared(pipeline)}
      - uses: ${pins.download}
        with:
          name: plan-\${{ matrix.environment }}
          path: plan/
      - name: Publish
        run: ${publish}
        env:
${serviceVariables(pipeline, '${{ matrix.environment }}')}
      - uses: ${pins.upload}
        # An interrupted publish is continued with publish --resume.
        if: \${{ always() }}
        with:
          name: journal-\${{ matrix.environment }}
          path: .apimkit/journal/
          include-hidden-files: true
          if-no-files-found: ignore
`;
