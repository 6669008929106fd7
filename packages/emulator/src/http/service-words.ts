/**
 * Titles of kinds as the errors of the service have them, where they differ from the titles that users read (Azure/apiops#156,
 * Azure/apiops#761, Azure/apiops#584).
 */
const words: Readonly<Record<string, string>> = {
  API: 'Api',
  'API operation': 'Operation',
  'API version set': 'ApiVersionSet',
};

/** A title of a kind in the words of the service. */
export const serviceWord = (title: string): string => words[title] ?? title;
