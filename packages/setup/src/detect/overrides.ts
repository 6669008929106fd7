import { readOverrides } from '@apimkit/overrides';

/** What an override file states about its environment. */
export interface OverrideFacts {
  /** Name of the service, unless it is a placeholder. */
  readonly service?: string;
  readonly resourceGroup?: string;
  readonly subscription?: string;
  /** Names of the tokens that need a value. */
  readonly tokens: readonly string[];
  /** The first error in the file, with its path. */
  readonly problem?: string;
}

/** Names that Azure accepts for a service, and for a resource group. */
const serviceName = /^[A-Za-z][A-Za-z0-9-]{0,49}$/;
const groupName = /^[\w.()-]{1,90}$/;
const subscriptionId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Returns what an override file states about its environment.
 *
 * @param file path for the message about a file that cannot be read
 */
export function overrideFacts(text: string, file: string): OverrideFacts {
  const tokens = new Set<string>();
  // A value for each token, so that its absence is not an error of the file.
  const { overrides, diagnostics } = readOverrides(text, file, (name) => {
    tokens.add(name);
    return { value: name, shown: true };
  });
  const { serviceName: service, resourceGroup, subscriptionId: subscription } = overrides.settings;
  const problem = diagnostics.find(({ severity }) => severity === 'error');
  // The value of a token is its name, which must not be taken for the name of a service.
  const isOwn = (value: string | undefined, pattern: RegExp): value is string =>
    value !== undefined && pattern.test(value) && !tokens.has(value);
  return {
    ...(isOwn(service, serviceName) ? { service } : {}),
    ...(isOwn(resourceGroup, groupName) ? { resourceGroup } : {}),
    ...(isOwn(subscription, subscriptionId) ? { subscription } : {}),
    tokens: [...tokens].sort(),
    ...(problem ? { problem: `${file}: ${problem.message}` } : {}),
  };
}
