/** The name of a release that makes a revision current and is deleted again. */
export const releaseName = (revision: string, count = 1): string =>
  `apimkit-revision-${revision}${count === 1 ? '' : `-${count}`}`;

/** True for such a name: an interrupted publish may have left the release. */
export const isReleaseName = (name: string): boolean => /^apimkit-revision-\d+(-\d+)?$/.test(name);
