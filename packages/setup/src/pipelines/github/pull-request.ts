import { pins } from '../pins.ts';
import type { Pipeline } from '../pipeline.ts';
import { breaking, comment, lint, planForComment } from '../scripts.ts';
import { flow } from '../text.ts';
import { prepared, serviceVariables, written } from './parts.ts';

const shown = { lint: ['github', 'sarif=apimkit.sarif'], breaking: ['github'] };
// A fork gets no token of this repository: its changes are linted, and planned after they are merged.
const isOwn = 'github.event.pull_request.head.repo.full_name == github.repository';

/** Checks a pull request: findings, breaking changes, and a plan for each environment, in one comment. */
export const pullRequestWorkflow = (pipeline: Pipeline): string => `${written}name: API Management pull request

on:
  pull_request:
    branches: ${flow([pipeline.branch])}

permissions: {}

concurrency:
  group: apimkit-pull-request-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  check:
    name: Lint and breaking changes
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      security-events: write
    env:
      BASE: \${{ github.base_ref }}
    steps:
${prepared(pipeline)}
      - run: mkdir report
      - name: Lint
        run: ${lint(shown)}
      - name: Breaking changes
        if: \${{ !cancelled() }}
        run: ${breaking(shown)}
      - uses: ${pins.sarif}
        # Code scanning is free in public repositories, and part of a license in others: remove this step if it is missing.
        if: \${{ !cancelled() && hashFiles('apimkit.sarif') != '' && ${isOwn} }}
        with:
          sarif_file: apimkit.sarif
      - uses: ${pins.upload}
        if: \${{ !cancelled() }}
        with:
          name: comment-check
          path: report/

  plan:
    name: Plan \${{ matrix.environment }}
    if: \${{ ${isOwn} }}
    strategy:
      fail-fast: false
      matrix:
        environment: ${flow(pipeline.environments)}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    # Has the identity that may only read; without reviewers, so that plans need no approval.
    environment: \${{ matrix.environment }}-plan
    permissions:
      contents: read
      id-token: write
    steps:
${prepared(pipeline)}
      - run: mkdir report
      - name: Plan
        run: ${planForComment}
        env:
${serviceVariables(pipeline, '${{ matrix.environment }}')}
      - uses: ${pins.upload}
        if: \${{ !cancelled() }}
        with:
          name: comment-plan-\${{ matrix.environment }}
          path: report/

  comment:
    name: Comment
    needs: [check, plan]
    if: \${{ !cancelled() && ${isOwn} }}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pull-requests: write
    steps:
${prepared(pipeline, { checkout: false })}
      - uses: ${pins.download}
        with:
          pattern: comment-*
          merge-multiple: true
          path: report/
      - name: Comment
        run: ${comment}
        env:
          GITHUB_TOKEN: \${{ github.token }}
`;
