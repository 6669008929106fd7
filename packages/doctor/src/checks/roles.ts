import { ArmError } from '@apimkit/arm';
import { count } from '@apimkit/diagnostics';
import { textAt } from '@apimkit/model';
import { type CheckDeclaration, failed, type Outcome, ok, skipped, warning } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { Purpose } from '../input.ts';
import { once } from '../once.ts';
import { type NeededActions, neededActions } from '../permissions/needed.ts';
import { allows } from '../permissions/permissions.ts';
import { lastOf } from '../reason.ts';

const reader = '"API Management Service Reader Role"';
const contributor = '"API Management Service Contributor"';

/** Checks what the roles of the account allow, before the service rejects the first request. */
export function roleChecks(
  facts: Facts,
  { purpose, deletes }: { readonly purpose: Purpose; readonly deletes: boolean },
): readonly CheckDeclaration[] {
  const needed = once(async () => {
    // Files with errors have a check of their own.
    const desired = await facts.desired().catch(() => undefined);
    return neededActions(desired?.artifacts, textAt(await facts.service(), 'sku.name'));
  });
  const account = async () => {
    const { objectId } = await facts.signedIn().catch(() => ({ objectId: undefined }));
    return objectId === undefined ? 'the account of the sign-in' : `the account ${objectId}`;
  };
  const assign = async (role: string) =>
    `Assign the role ${role} on the service to ${await account()}; a new role needs some minutes`;

  const check = (
    id: keyof NeededActions,
    title: string,
    missing: (actions: string) => Promise<Outcome>,
    unneeded?: string,
  ): CheckDeclaration => ({
    id: `role-${id}`,
    title,
    needs: ['service'],
    async run() {
      if (unneeded !== undefined) return skipped(unneeded);
      try {
        const permissions = await facts.permissions();
        const actions = (await needed())[id];
        const lacking = actions.filter((action) => !allows(permissions, action));
        return lacking.length === 0 ? ok(allowedText(actions)) : await missing(lackingText(lacking));
      } catch (error) {
        if (!(error instanceof ArmError)) throw error;
        const { status, code } = lastOf(error);
        const fix = `Check by hand that the account has the role, or allow it Microsoft.Authorization/*/read`;
        return warning(`your permissions cannot be read (${status || 'no response'} ${code})`, fix);
      }
    },
  });

  const onlyReads = purpose === 'publish' ? undefined : `${purpose} only reads`;
  return [
    check('read', 'May read', async (actions) => failed(`missing: ${actions}`, await assign(reader))),
    check(
      'write',
      'May write',
      async (actions) =>
        failed(`missing: ${actions}`, `${await assign(contributor)}. If it only plans, pass --for plan`),
      onlyReads,
    ),
    check(
      'delete',
      'May delete',
      async (actions) => (deletes ? failed : warning)(`missing: ${actions}`, await assign(contributor)),
      onlyReads,
    ),
    check(
      'secrets',
      'May read secrets',
      async (actions) =>
        warning(
          `missing: ${actions}; secrets cannot be compared, and are always written`,
          `Allow these actions in a custom role for ${await account()}, or set writeSecrets: never`,
        ),
      purpose === 'extract' ? 'extract reads no secrets' : undefined,
    ),
  ];
}

const allowedText = (actions: readonly string[]) =>
  actions.length === 0 ? 'nothing is needed' : `all ${count(actions.length, 'action')}`;

const shortened = (action: string) => action.replace('Microsoft.ApiManagement/', '');

function lackingText([first = '', ...rest]: readonly string[]): string {
  return rest.length === 0 ? shortened(first) : `${shortened(first)} and ${rest.length} more`;
}
