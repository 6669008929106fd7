/** True for a reference with the scheme of a URL. */
export const isWebReference = (ref: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(ref);
