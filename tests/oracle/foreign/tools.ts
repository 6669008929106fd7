import { armHost, testToken } from './arm-proxy.ts';

/** A foreign tool, and how it is called. */
export interface ForeignTool {
  readonly name: string;
  /** The environment variables with its location. */
  readonly variables: readonly string[];
  extract(folder: string): Command;
  publish(folder: string): Command;
}

/** A program with its parameters and environment. */
export interface Command {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The service that the tools work on. */
export const target = { subscription: '00000000-0000-0000-0000-000000000001', group: 'shop', service: 'shop-dev' };

const located = (variable: string) => process.env[variable] ?? '';

const toolkit = (variable: string, folder: string): Command => ({
  program: 'dotnet',
  parameters: [located(variable)],
  environment: {
    AZURE_BEARER_TOKEN: testToken,
    AZURE_SUBSCRIPTION_ID: target.subscription,
    AZURE_RESOURCE_GROUP_NAME: target.group,
    API_MANAGEMENT_SERVICE_NAME: target.service,
    API_MANAGEMENT_SERVICE_OUTPUT_FOLDER_PATH: folder,
  },
});

const cli = (command: string, option: string, folder: string): Command => ({
  program: process.execPath,
  parameters: [
    ...[located('APIOPS_CLI'), '--subscription-id', target.subscription, command],
    ...['--resource-group', target.group, '--service-name', target.service, option, folder],
  ],
  // The tool has no option for a token; a managed identity is asked on loopback.
  environment: {
    NODE_USE_ENV_PROXY: '1',
    IDENTITY_HEADER: 'test',
    AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
  },
});

/** The tools: Azure/apiops (the built `extractor.dll` and `publisher.dll`), and Azure/apiops-cli (the `dist/cli/index.js` of its package). */
export const tools: readonly ForeignTool[] = [
  {
    name: 'apiops',
    variables: ['APIOPS_EXTRACTOR', 'APIOPS_PUBLISHER'],
    extract: (folder) => toolkit('APIOPS_EXTRACTOR', folder),
    publish: (folder) => toolkit('APIOPS_PUBLISHER', folder),
  },
  {
    name: 'apiops-cli',
    variables: ['APIOPS_CLI'],
    extract: (folder) => cli('extract', '--output', folder),
    publish: (folder) => cli('publish', '--source', folder),
  },
];

/** ARM id of the service. */
export const targetId = `/subscriptions/${target.subscription}/resourceGroups/${target.group}/providers/Microsoft.ApiManagement/service/${target.service}`;

/** The host that is called. */
export const host = armHost;
