import type { BaseResolver } from '@redocly/openapi-core';
import { readOther } from '../read-other.ts';
import { pinnedFetch } from '../rulesets/remote.ts';
import type { RemoteRuleset } from '../rulesets/source.ts';

type Core = typeof import('@redocly/openapi-core');

/** Redocly's resolver; of the web it reads only what is allowed and pinned. */
export function localResolver(
  core: Core,
  remote: readonly RemoteRuleset[],
  settings?: ConstructorParameters<Core['BaseResolver']>[0],
): BaseResolver {
  const resolver = new core.BaseResolver(settings);
  const local = resolver.loadExternalRef.bind(resolver);
  const fetchPinned = pinnedFetch(remote);
  resolver.loadExternalRef = async (address) => {
    if (!core.isAbsoluteUrl(address)) {
      await refuseEndless(core, address);
      return local(address);
    }
    try {
      const response = await fetchPinned(address);
      return new core.Source(address, await response.text(), response.headers.get('content-type') ?? undefined);
    } catch (error) {
      throw new core.ResolveError(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return resolver;
}

/** What Redocly's own reader would never come back from. */
async function refuseEndless(core: Core, path: string): Promise<void> {
  try {
    await readOther(path);
  } catch (error) {
    // Redocly reports what does not exist.
    if (!(error instanceof Error) || 'code' in error) return;
    throw new core.ResolveError(error);
  }
}
