/**
 * The text of a file that somebody else may have put there: pipes and devices, which never end, are refused at once.
 *
 * @throws {Error} that says why, with the code of the system where the file does not exist
 */
export const readText = async (path: string): Promise<string> => (await import('@apimkit/openapi/node')).readText(path);
