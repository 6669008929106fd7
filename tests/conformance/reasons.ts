/** Examples that cannot pass, and why. */
export const reasons: Readonly<Record<string, string>> = {
  ApiManagementGetWorkspacePolicy:
    'the policy of the workspace contains log-to-eventhub, which Microsoft Learn does not list for workspaces',
  ApiManagementListAuthorizationServers: 'the list contains a password; the emulator never returns one',
  ApiManagementListGraphQLApiResolverPolicies: 'the documented policy is not well-formed XML: set-body is not closed',
};
