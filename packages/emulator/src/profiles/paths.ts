const servicePath =
  /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/microsoft\.apimanagement\/service\/[^/]+)(?:\/(.*?))?\/?$/;

/** The service of a URL and the path below it, decoded and in lower case: ARM compares paths without case. */
export interface ServicePath {
  readonly service: string;
  readonly path: string;
}

/** Reads the path of a URL; undefined outside of a service. */
export function servicePathOf({ pathname }: URL): ServicePath | undefined {
  const found = servicePath.exec(pathname.toLowerCase());
  return found ? { service: found[1] ?? '', path: decoded(found[2] ?? '') } : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // The service rejects it.
    return path;
  }
}

/** The id of the long-running operation that a URL polls: that of `Location` or of `Azure-AsyncOperation`. */
export function operationIn(url: URL): string | undefined {
  const own = url.searchParams.get('asyncId');
  return own ?? /\/operation(?:results|statuses)\/([^/]+)$/i.exec(url.pathname)?.[1];
}
