/** Files that may be longer than the limit, and why. */
export const exceptions: Readonly<Record<string, string>> = {
  'packages/policy/src/catalogue/authentication-and-authorization.ts': 'data: one entry for each policy of a family',
};
