/** The named value that the job with one change changes. */
export const changedFile = 'named values/setting-7/namedValueInformation.json';

/** The text of that file with another value. */
export const changeValue = (text: string): string => text.replace('value of', 'another value of');
