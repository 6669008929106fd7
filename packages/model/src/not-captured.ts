/** An ARM path below the service that apimkit does not manage, and why. */
export interface NotCaptured {
  /** Path as in the ARM reference, without the leading `service/`. */
  readonly path: string;
  readonly reason: string;
}

const readOnly = 'returns information about the service; there is nothing to publish';
const people = 'users and their accounts belong to one instance and contain personal data';
const portal = 'content of the developer portal has its own publishing cycle and tools';
const mail = 'e-mail of one instance: its texts and recipients';
const instance = 'belongs to the instance: infrastructure tools (Bicep, Terraform) manage it';
const conversation = 'a conversation with developers, not configuration';
const twin = 'captured as an association of the other resource';

/** Every path of the ARM reference that is not a kind, with the reason. */
export const notCaptured: readonly NotCaptured[] = [
  { path: 'apis/issues', reason: conversation },
  { path: 'apis/issues/attachments', reason: conversation },
  { path: 'apis/issues/comments', reason: conversation },
  { path: 'contentTypes', reason: portal },
  { path: 'contentTypes/contentItems', reason: portal },
  {
    path: 'gateways/certificateAuthorities',
    reason: 'trust of one self-hosted gateway, bound to uploaded certificates',
  },
  {
    path: 'gateways/hostnameConfigurations',
    reason: 'host names of one self-hosted gateway, bound to its certificates',
  },
  { path: 'groups/users', reason: people },
  { path: 'issues', reason: conversation },
  { path: 'notifications', reason: mail },
  { path: 'notifications/recipientEmails', reason: mail },
  { path: 'notifications/recipientUsers', reason: mail },
  { path: 'portalRevisions', reason: portal },
  { path: 'portalconfigs', reason: portal },
  { path: 'portalsettings', reason: portal },
  { path: 'privateEndpointConnections', reason: instance },
  { path: 'privateLinkResources', reason: readOnly },
  { path: 'products/apiLinks', reason: twin },
  { path: 'products/groupLinks', reason: twin },
  { path: 'quotas/periods', reason: 'a running counter, not configuration' },
  { path: 'settings', reason: readOnly },
  { path: 'tags/apiLinks', reason: twin },
  { path: 'tags/operationLinks', reason: twin },
  { path: 'tags/productLinks', reason: twin },
  { path: 'templates', reason: mail },
  { path: 'tenant', reason: 'access keys of the instance' },
  { path: 'users', reason: people },
  { path: 'users/subscriptions', reason: people },
  { path: 'workspaceLinks', reason: readOnly },
  { path: 'workspaces/groups/users', reason: people },
  { path: 'workspaces/notifications', reason: mail },
  { path: 'workspaces/notifications/recipientEmails', reason: mail },
  { path: 'workspaces/notifications/recipientUsers', reason: mail },
];
