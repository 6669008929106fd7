import { azureDevOpsJobs, githubJobs, gitlabJobs, type Job } from './jobs.ts';

/** The variables of one environment in the settings of a CI system. */
export interface Settings {
  readonly service: string;
  readonly endpoint: string;
  readonly secrets: Readonly<Record<string, string>>;
}

/** How a CI system runs a generated pipeline: its files, and what it fills in. */
export interface System {
  readonly name: string;
  readonly path: (pipeline: 'pull-request' | 'publish' | 'extract') => string;
  readonly jobs: (text: string) => readonly Job[];
  /** Ids of jobs, where they differ between systems. */
  readonly ids: Readonly<
    Record<'check' | 'plan' | 'comment' | 'mergedPlan' | 'publish' | 'extract', (environment: string) => string>
  >;
  readonly variables: (forge: string, token: string) => Readonly<Record<string, string>>;
  /** Variables of a step with a service. */
  readonly forEnvironment: (environment: string, settings: Settings) => Readonly<Record<string, string>>;
  readonly fill: (environment: string, settings: Settings, token: string) => (text: string) => string;
}

const service = ({ service: name, endpoint }: Settings) => ({
  API_MANAGEMENT_SERVICE_NAME: name,
  AZURE_RESOURCE_GROUP_NAME: 'rg',
  AZURE_SUBSCRIPTION_ID: '00000000-0000-0000-0000-000000000000',
  APIMKIT_ENDPOINT: endpoint,
});

const same = (id: string) => () => id;

/** The CI systems. */
export const systems: readonly System[] = [
  {
    name: 'github',
    path: (pipeline) => `.github/workflows/apimkit-${pipeline}.yml`,
    jobs: githubJobs,
    ids: {
      check: same('check'),
      plan: same('plan'),
      comment: same('comment'),
      mergedPlan: same('plan'),
      publish: (environment) => `publish-${environment}`,
      extract: same('extract'),
    },
    variables: (forge) => ({
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: forge,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_STEP_SUMMARY: '/dev/null',
    }),
    forEnvironment: (_, { endpoint }) => ({ APIMKIT_ENDPOINT: endpoint }),
    fill: (environment, settings, token) => (text) =>
      text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
        const [root, name = ''] = expression.split('.');
        const variables: Readonly<Record<string, string>> = service(settings);
        if (root === 'vars') return variables[name] ?? '';
        if (root === 'secrets') return settings.secrets[name] ?? '';
        if (expression === 'github.token') return token;
        if (expression === 'github.base_ref') return 'main';
        if (expression === 'matrix.environment' || expression.startsWith('inputs.environment')) return environment;
        throw new Error(`unknown expression ${expression}`);
      }),
  },
  {
    name: 'azure-devops',
    path: (pipeline) => `.azure-pipelines/apimkit-${pipeline}.yml`,
    jobs: azureDevOpsJobs,
    ids: {
      check: same('check'),
      plan: (environment) => `plan_${environment}`,
      comment: same('comment'),
      mergedPlan: (environment) => `plan_${environment}`,
      publish: (environment) => `publish_${environment}`,
      extract: same('extract'),
    },
    variables: (forge) => ({
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: `${forge}/c/`,
      SYSTEM_TEAMPROJECT: 'p',
      BUILD_REPOSITORY_ID: 'r',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
    }),
    forEnvironment: (_, settings) => service(settings),
    fill: (environment, settings, token) => (text) =>
      text
        .replaceAll(/\$\{\{\s*parameters\.environment\s*\}\}/g, environment)
        .replaceAll('$(System.AccessToken)', token)
        .replaceAll('$(System.PullRequest.TargetBranchName)', 'main')
        .replaceAll(/\$\(([A-Z_]+)\)/g, (_, name: string) => settings.secrets[name] ?? ''),
  },
  {
    name: 'gitlab',
    path: () => '.gitlab/apimkit.yml',
    jobs: gitlabJobs,
    ids: {
      check: same('apimkit-check'),
      plan: same('apimkit-plan'),
      comment: same('apimkit-comment'),
      mergedPlan: same('apimkit-plan-merged'),
      publish: (environment) => `apimkit-publish-${environment}`,
      extract: same('apimkit-extract'),
    },
    variables: (forge, token) => ({
      GITLAB_CI: 'true',
      CI_API_V4_URL: forge,
      CI_PROJECT_ID: '1',
      CI_MERGE_REQUEST_IID: '7',
      GITLAB_TOKEN: token,
      AZURE_ID_TOKEN: 'id-token',
    }),
    forEnvironment: (environment, settings) => ({
      ENVIRONMENT: environment,
      ...service(settings),
      ...settings.secrets,
    }),
    fill: () => (text) => text.replaceAll('$CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'main'),
  },
];
