import { type Flag, flag } from './command.ts';

/** Choose the project file and one of its environments. */
export const projectFlags: readonly Flag[] = [
  flag('--env <name>', 'environment in apimkit.yaml; sets the options that it defines'),
  flag('--project <file>', 'project file (default: apimkit.yaml here or in a parent folder)'),
];

/** The folder to publish. */
export const artifactsFlag: Flag = flag('--artifacts <dir>', 'folder of the artifacts', {
  env: 'API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH',
});

/** Allows code of the repository. The repository cannot set this itself. */
export const trustFlag: Flag = flag(
  '--trust',
  'allow code of this repository, and links out of it (or APIMKIT_TRUST=1)',
);

/** Checks a pull request by the rules of its base branch. */
export const rulesFromFlag: Flag = flag(
  '--rules-from <revision>',
  'take linter settings, rulesets and their code from a git revision, such as origin/main',
);

/** The overrides of an environment. */
export const overrideFlags: readonly Flag[] = [
  flag('--overrides <file>', 'YAML file with overrides; later files win (or CONFIGURATION_YAML_PATH)', {
    repeatable: true,
  }),
  flag('--values <file>', 'YAML or JSON file with secret values for tokens; they override environment variables', {
    repeatable: true,
  }),
  flag('--variables <file>', 'YAML or JSON file with values for tokens that are not secret', { repeatable: true }),
  flag('--revisions <rule>', 'whether an override of an API also applies to its revisions', {
    choices: ['inherit', 'exact'],
  }),
  flag('--strict', 'treat warnings about overrides as errors'),
  trustFlag,
];

/** The service; each flag has the environment variable of the existing tools. */
export const connectionFlags: readonly Flag[] = [
  flag('--subscription-id <id>', 'Azure subscription', { env: 'AZURE_SUBSCRIPTION_ID' }),
  flag('--resource-group <name>', 'resource group of the service', { env: 'AZURE_RESOURCE_GROUP_NAME' }),
  flag('--service-name <name>', 'name of the API Management service', { env: 'API_MANAGEMENT_SERVICE_NAME' }),
  flag('--cloud <name>', 'public, china or usgov', { env: 'AZURE_CLOUD_ENVIRONMENT', default: 'public' }),
  flag('--endpoint <url>', 'URL of a different Resource Manager, such as an emulator', { env: 'APIMKIT_ENDPOINT' }),
  flag('--api-version <version>', 'version of the Resource Manager API', {
    env: 'ARM_API_VERSION',
    default: '2024-05-01',
  }),
  flag('--concurrency <count>', 'most requests at once; fewer are sent while the service is slow', {
    env: 'APIMKIT_CONCURRENCY',
    default: '64',
  }),
  flag('--timeout <duration>', 'time limit of the run, such as 45m; 0 for none', {
    env: 'APIMKIT_TIMEOUT',
    default: '1h',
  }),
  flag('--request-timeout <duration>', 'time limit of one attempt of a request; 0 for none', {
    env: 'APIMKIT_REQUEST_TIMEOUT',
    default: '2m',
  }),
];

/** The enabled rules. */
export const ruleFlags: readonly Flag[] = [
  flag(
    '--ruleset <name>',
    'minimal, recommended, strict, security (policies), apim or spectral:oas (specifications), or a file; later ones win',
    { repeatable: true },
  ),
  flag('--rule <id=severity>', 'error, warning, info or off for one rule', { repeatable: true }),
  rulesFromFlag,
];

/** Report formats; several at once. */
export const formatFlag: Flag = flag(
  '--format <format[=file]>',
  'stylish, json, sarif, junit, github, azure-devops, gitlab, checkstyle, markdown or html; =file writes to a file',
  { repeatable: true },
);

/** A part of a service. */
export const selectFlags: readonly Flag[] = [
  flag('--select <selector>', 'only what matches, such as api:orders*, product:, tag:, workspace:, kind: or path:', {
    repeatable: true,
  }),
  flag('--exclude <selector>', 'leave out what matches; wins over --select', { repeatable: true }),
  flag('--no-dependencies', 'leave out what selected resources need'),
];

/** The commits whose changes are published. */
export const sinceFlags: readonly Flag[] = [
  flag('--since <commits>', 'only what changed since a git revision, or between two of them: BASE..HEAD'),
  flag('--commit-id <commit>', 'only what this commit changed', { env: 'COMMIT_ID' }),
];

/** How the folders of an artifacts tree are named. */
export const layoutFlag: Flag = flag(
  '--layout <layout>',
  'how folders are named (default: as in the existing folder, else toolkit)',
  { choices: ['toolkit', 'cli'] },
);

/** How much of a plan is shown. */
export const detailFlag: Flag = flag(
  '--detail <level>',
  'summary: risks and numbers; normal: differences, long ones folded; full: everything',
  { choices: ['summary', 'normal', 'full'], default: 'normal' },
);

/** The format of a plan, and which part of it is shown. */
export const shownFlags: readonly Flag[] = [
  flag('--format <format>', 'text, json, or markdown for the comment of a pull request', {
    choices: ['text', 'json', 'markdown'],
    default: 'text',
  }),
  flag('--only <what>', 'show only an operation (create, update, delete, keep, blocked) or a kind', {
    repeatable: true,
  }),
];

/** The flags of plan and publish. */
export const planFlags: readonly Flag[] = [
  ...projectFlags,
  artifactsFlag,
  ...overrideFlags,
  flag(
    '--prune [kinds]',
    'delete resources that are not in the files; subscriptions and groups only with --prune=subscription,group',
  ),
  flag('--allow-empty', 'delete although the folder contains no artifacts'),
  flag('--check-key-vault', 'check that Key Vault secrets exist and that the service may read them'),
  flag('--selection <file>', 'filter file: publish and delete only what it selects'),
  ...selectFlags,
  ...sinceFlags,
  flag('--max-deletes <count>', 'reject a plan that deletes more resources (default: 10)'),
  flag('--protect <kind>', 'reject a plan that deletes a resource of this kind', { repeatable: true }),
  flag('--include <kind>', 'include a kind that is left out by default, such as certificate', { repeatable: true }),
  flag('--write-secrets <when>', 'when to write secrets that cannot be compared', {
    choices: ['always', 'never'],
    default: 'always',
  }),
  flag(
    '--strategy <name>',
    'how changed APIs are published: in place, or as new revisions that are released at the end',
    {
      choices: ['in-place', 'revision'],
      default: 'in-place',
    },
  ),
  flag('--notes <text>', 'notes of the releases of new revisions'),
  detailFlag,
  ...connectionFlags,
];
