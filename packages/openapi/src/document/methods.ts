/** The keys of a path item that are operations. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

const known: ReadonlySet<string> = new Set(methods);

/** True for a key of a path item that is an operation. Upper case is accepted: the importer of the service accepts it too. */
export const isMethod = (key: string): boolean => known.has(key.toLowerCase());
