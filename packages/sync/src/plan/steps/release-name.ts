/** The name of the temporary release that makes a revision current. */
export const releaseName = (revision: string, count = 1): string =>
  `apimkit-revision-${revision}${count === 1 ? '' : `-${count}`}`;

/** True for the name of such a release, which an interrupted publish may have left. */
export const isReleaseName = (name: string): boolean => /^apimkit-revision-\d+(-\d+)?$/.test(name);
