import type { Pipeline, Stage } from '../pipeline.ts';
import { adopt, breaking, comment, lint, planForComment, planForPublish, publish, pullRequest } from '../scripts.ts';
import { block, flow } from '../text.ts';

const shown = { lint: ['stylish', 'gitlab=gl-code-quality-report.json'], breaking: ['stylish'] };
const base = 'git fetch origin "+refs/heads/$BASE:refs/remotes/origin/$BASE"';
const isMergeRequest = `$CI_PIPELINE_SOURCE == "merge_request_event"`;

/** Lines of a script as one entry of a list: a failure ends the job. */
const entry = (script: string, spaces = 6) => `    - ${block(script, spaces)}`;

/** The jobs of a merge request, of a merge, and of a schedule. */
export const gitlabPipeline = (
  pipeline: Pipeline,
): string => `# Written by apimkit init; change it as you like. https://github.com/apimkit/apimkit/blob/main/docs/guides/pipelines.md
stages: [check, plan, comment, ${pipeline.stages.map(({ id }) => `publish_${id}`).join(', ')}, extract]

workflow:
  rules:
    - if: ${isMergeRequest}
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

.apimkit:
  image: node:24
  variables:
    # Comparing with another commit needs the history.
    GIT_DEPTH: '0'
    BASE: $CI_MERGE_REQUEST_TARGET_BRANCH_NAME
  before_script:
    - npm install --global --ignore-scripts --no-audit --no-fund "\${APIMKIT_PACKAGE:-@apimkit/cli@${pipeline.version}}"

# Signs in with the token of the job, by the federated credential of an identity: no secret is stored. Variables of the environment in the settings of the project:
# AZURE_CLIENT_ID, AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID, AZURE_RESOURCE_GROUP_NAME, API_MANAGEMENT_SERVICE_NAME${pipeline.secrets.map((name) => `, ${name}`).join('')}
.apimkit-service:
  extends: .apimkit
  id_tokens:
    AZURE_ID_TOKEN:
      aud: api://AzureADTokenExchange
  variables:
    AZURE_FEDERATED_TOKEN_FILE: $CI_PROJECT_DIR.tmp/azure-id-token

apimkit-check:
  extends: .apimkit
  stage: check
  rules:
    - if: ${isMergeRequest}
  script:
${entry(`mkdir report
${base}
result=0
${lint(shown)} || result=$?
${breaking(shown)} || result=$?
exit $result`)}
  artifacts:
    when: always
    paths: [report/]
    reports:
      codequality: gl-code-quality-report.json

apimkit-plan:
  extends: .apimkit-service
  stage: plan
  needs: []
  rules:
    - if: ${isMergeRequest}
  parallel:
    matrix:
      - ENVIRONMENT: ${flow(pipeline.environments)}
  # Has the variables of the identity that may only read.
  environment:
    name: $ENVIRONMENT-plan
    action: access
  script:
${entry(`mkdir report
${signIn}
${planForComment}`)}
  artifacts:
    when: always
    paths: [report/]

apimkit-comment:
  extends: .apimkit
  stage: comment
  rules:
    # The token of a job may not write notes: add a project access token with the scope api as the masked variable GITLAB_TOKEN.
    - if: ${isMergeRequest} && $GITLAB_TOKEN
      when: always
  script:
    - ${comment}

apimkit-plan-merged:
  extends: .apimkit-service
  stage: plan
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "push"
  parallel:
    matrix:
      - ENVIRONMENT: ${flow(pipeline.environments)}
  environment:
    name: $ENVIRONMENT-plan
    action: access
  script:
${entry(`mkdir plan
${signIn}
set -o pipefail
${planForPublish('"plan/$ENVIRONMENT.md"')}`)}
  artifacts:
    paths: [plan/]

${pipeline.stages.map(publishJob).join('\n')}
apimkit-extract:
  extends: .apimkit-service
  stage: extract
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" || $CI_PIPELINE_SOURCE == "web"
  resource_group: apimkit-extract-$ENVIRONMENT
  variables:
    BASE: ${pipeline.branch}
    # A schedule, or a pipeline that is started by hand, can set another one.
    ENVIRONMENT: ${pipeline.source}
  environment:
    name: $ENVIRONMENT-plan
    action: access
  script:
${entry(`${signIn}
${adopt(pipeline)}
${pullRequest(pipeline)}`)}
`;

/** The token is in a file, as the sign-in reads it, and only the owner can read that. */
const signIn =
  'mkdir -p "$CI_PROJECT_DIR.tmp" && (umask 077 && printf %s "$AZURE_ID_TOKEN" > "$AZURE_FEDERATED_TOKEN_FILE")';

const publishJob = ({ id, environments, after }: Stage): string => `apimkit-publish-${id}:
  extends: .apimkit-service
  stage: publish_${id}
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "push"${after === undefined ? '' : '\n      when: manual'}
  parallel:
    matrix:
      - ENVIRONMENT: ${flow(environments)}
  # Has the variables of the identity that may write. Protect it in the settings of the project, so that it needs approvals.
  environment:
    name: $ENVIRONMENT
  # One publish at a time for a service; the next one waits.
  resource_group: apimkit-publish-$ENVIRONMENT
  script:
${entry(`${signIn}
${publish}`)}
  artifacts:
    # An interrupted publish is continued with publish --resume.
    when: always
    paths: [.apimkit/journal/]
`;
