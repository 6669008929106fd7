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
  tenant: ['access', 'gitAccess'],
};

/** The paths in a collection that every service has, also in workspaces. */
export function initialPaths(collection: string): readonly string[] {
  const kind = collection.replace(/^workspaces\/[^/]+\//i, '').toLowerCase();
  return (everywhere[kind] ?? []).map((name) => `${collection}/${name}`);
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
  // What no request creates, such as the counters of a quota, exists under every name.
  return isInitial || isFixed || !methodsOf(path).includes('PUT') ? sampleBody(read?.responses.get(200)) : undefined;
}
