import type { Flag } from './command.ts';

/** Choose the project file and one of its environments. */
export const projectFlags: readonly Flag[] = [
  { flags: '--env <name>', description: 'environment of apimkit.yaml; sets the flags that it has values for' },
  { flags: '--project <file>', description: 'project file (default: apimkit.yaml here or in a folder above)' },
];

/** The folder to publish. */
export const artifactsFlag: Flag = {
  flags: '--artifacts <dir>',
  description: 'folder with the artifacts',
  env: 'API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH',
};

/** What the repository cannot say about itself. */
export const trustFlag: Flag = {
  flags: '--trust',
  description: 'run code of this repository, and follow its links wherever they lead (or APIMKIT_TRUST=1)',
};

/** Checks a pull request by the rules of its base branch. */
export const rulesFromFlag: Flag = {
  flags: '--rules-from <revision>',
  description: 'take linter settings, rulesets and their code from a git revision, such as origin/main',
};

/** The differences of an environment. */
export const overrideFlags: readonly Flag[] = [
  {
    flags: '--overrides <file>',
    description: "YAML with this environment's values; later files win (or CONFIGURATION_YAML_PATH)",
    repeatable: true,
  },
  {
    flags: '--values <file>',
    description: 'YAML or JSON with values for tokens, before the environment; they are never shown',
    repeatable: true,
  },
  { flags: '--variables <file>', description: 'the same for values that are not secret', repeatable: true },
  {
    flags: '--revisions <rule>',
    description: 'whether an override of an API reaches its revisions',
    choices: ['inherit', 'exact'],
  },
  { flags: '--strict', description: 'treat warnings about overrides as errors' },
  trustFlag,
];

/** Which service; each flag has the environment variable of the existing tools. */
export const connectionFlags: readonly Flag[] = [
  { flags: '--subscription-id <id>', description: 'Azure subscription', env: 'AZURE_SUBSCRIPTION_ID' },
  { flags: '--resource-group <name>', description: 'resource group of the service', env: 'AZURE_RESOURCE_GROUP_NAME' },
  {
    flags: '--service-name <name>',
    description: 'name of the API Management service',
    env: 'API_MANAGEMENT_SERVICE_NAME',
  },
  { flags: '--cloud <name>', description: 'public, china or usgov', env: 'AZURE_CLOUD_ENVIRONMENT', default: 'public' },
  {
    flags: '--endpoint <url>',
    description: 'URL of another Resource Manager, such as an emulator',
    env: 'APIMKIT_ENDPOINT',
  },
  {
    flags: '--api-version <version>',
    description: 'version of the Resource Manager API',
    env: 'ARM_API_VERSION',
    default: '2024-05-01',
  },
];

/** Which rules are on. */
export const ruleFlags: readonly Flag[] = [
  {
    flags: '--ruleset <name>',
    description:
      'minimal, recommended, strict, security (policies), apim or spectral:oas (specifications), or a file; later ones win',
    repeatable: true,
  },
  { flags: '--rule <id=severity>', description: 'error, warning, info or off for one rule', repeatable: true },
  rulesFromFlag,
];

/** Report formats; several at once. */
export const formatFlag: Flag = {
  flags: '--format <format[=file]>',
  description:
    'stylish, json, sarif, junit, github, azure-devops, gitlab, checkstyle, markdown or html; to a file with =',
  repeatable: true,
};

/** How the folders of an artifacts tree are named. */
export const layoutFlag: Flag = {
  flags: '--layout <layout>',
  description: 'how folders are named (default: as in the existing folder, else toolkit)',
  choices: ['toolkit', 'cli'],
};

/** The flags of plan and publish. */
export const planFlags: readonly Flag[] = [
  ...projectFlags,
  artifactsFlag,
  ...overrideFlags,
  { flags: '--prune', description: 'delete what the service has and the files do not' },
  { flags: '--check-key-vault', description: 'check that vault secrets exist and that the service may read them' },
  { flags: '--selection <file>', description: 'filter file: publish and delete only what it selects' },
  { flags: '--max-deletes <count>', description: 'refuse a plan that deletes more' },
  { flags: '--protect <kind>', description: 'refuse a plan that deletes one of this kind', repeatable: true },
  {
    flags: '--include <kind>',
    description: 'also handle a kind that is left out by default, such as certificate',
    repeatable: true,
  },
  {
    flags: '--write-secrets <when>',
    description: 'what to do with secrets that cannot be compared',
    choices: ['always', 'never'],
    default: 'always',
  },
  ...connectionFlags,
];
