import { findOperation, methodsOf } from '@apimkit/contract';
import type { JsonObject } from '@apimkit/openapi';
import { sampleBody } from './sample-body.ts';

/** Resources that every service has, by collection (Microsoft Learn, "Azure API Management REST API"). */
const everywhere: Readonly<Record<string, readonly string[]>> = {
  notifications: [
    'RequestPublisherNotificationMessage',
    'PurchasePublisherNotificationMessage',
    'NewApplicationNotificationMessage',
    'BCC',
    'NewIssuePublisherNotificationMessage',
    'AccountClosedPublisher',
    'QuotaLimitApproachingPublisherNotificationMessage',
  ],
  portalconfigs: ['default'],
  portalsettings: ['delegation', 'signin', 'signup'],
  templates: [
    'accountClosedDeveloper',
    'applicationApprovedNotificationMessage',
    'confirmSignUpIdentityDefault',
    'emailChangeIdentityDefault',
    'inviteUserNotificationMessage',
    'newCommentNotificationMessage',
    'newDeveloperNotificationMessage',
    'newIssueNotificationMessage',
    'passwordResetByAdminNotificationMessage',
    'passwordResetIdentityDefault',
    'purchaseDeveloperNotificationMessage',
    'quotaLimitApproachingDeveloperNotificationMessage',
    'rejectDeveloperNotificationMessage',
    'requestDeveloperNotificationMessage',
  ],
  settings: ['public'],
  tenant: ['access', 'gitAccess'],
  users: ['1'],
};

/** What they consist of, beside what their schema requires. */
const properties: Readonly<Record<string, (title: string, name: string) => JsonObject>> = {
  notifications: (title) => ({ title }),
  // ApiManagementListPortalSettings.json.
  portalsettings: (_, name) => portalSettings[name.toLowerCase()] ?? {},
  settings: () => ({ settings: { 'CustomPortalSettings.DelegationEnabled': 'False' } }),
  // ApiManagementGetTenantGitAccess.json.
  tenant: (_, id) => ({ id, enabled: false, ...(/^git/i.test(id) ? { principalId: 'git' } : {}) }),
  templates: (title) => ({ title, subject: title, body: title, isDefault: true }),
  // The user who created the service.
  users: () => ({ firstName: 'Administrator', lastName: 'Administrator', email: 'admin@example.com', state: 'active' }),
};

const disabled: JsonObject = { enabled: false };
const portalSettings: Readonly<Record<string, JsonObject>> = {
  delegation: { subscriptions: disabled, userRegistration: disabled },
  signin: disabled,
  signup: { ...disabled, termsOfService: { ...disabled, consentRequired: false } },
};

/** The paths in a collection that every service has, also in workspaces. */
export function initialPaths(collection: string): readonly string[] {
  return (everywhere[kindOf(collection)] ?? []).map((name) => `${collection}/${name}`);
}

/**
 * The body of a resource before its first PUT: the smallest that its schema accepts. Undefined for one that does not exist
 * until it is created.
 */
export function initialBody(path: string): JsonObject | undefined {
  const read = findOperation('GET', path)?.operation;
  const collection = path.slice(0, path.lastIndexOf('/'));
  const isInitial = initialPaths(collection).some((one) => one.toLowerCase() === path.toLowerCase());
  const isFixed = read !== undefined && !read.path.endsWith('}');
  // Resources that no client can create, such as the counters of a quota, exist under every name.
  if (!isInitial && !isFixed && methodsOf(path).includes('PUT')) return undefined;
  const sample = sampleBody(read?.responses.get(200));
  const own = isInitial
    ? properties[kindOf(collection)]?.(titleIn(path), path.slice(collection.length + 1))
    : undefined;
  return own ? { ...sample, properties: { ...(sample.properties as JsonObject | undefined), ...own } } : sample;
}

const kindOf = (collection: string) => collection.replace(/^workspaces\/[^/]+\//i, '').toLowerCase();

/** `NewIssue` as a title: "New issue". */
function titleIn(path: string): string {
  const words = path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
