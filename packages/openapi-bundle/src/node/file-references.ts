/**
 * Whether a JSON or YAML document refers to something outside of itself, based on its text only: most documents do not, and need
 * not be parsed to know it.
 */
export const hasFileReference = (text: string): boolean =>
  /["']?\$ref["']?\s*:\s*(?:["']\s*)?(?![#"'\s])[^"'\s]/.test(text);
