/** The version in a path or a URL, such as `v2`, in lower case. */
export const versionIn = (path: string): string | undefined =>
  /(?:^|\/)(v\d+(?:\.\d+)?)(?=\/|$)/i.exec(path)?.[1]?.toLowerCase();
