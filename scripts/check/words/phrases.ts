/** A phrase that text must not contain, and what to write instead. */
export interface Phrase {
  /** Source of a regular expression, without case; a space matches any white space. It matches whole words. */
  readonly pattern: string;
  readonly use: string;
}

/** Phrases for prose: Markdown, messages, docstrings, comments and test names. docs/style.md has the rules. */
export const phrases: readonly Phrase[] = [
  { pattern: 'says?|said|saying', use: 'states, reports, defines, sets or prints' },
  { pattern: 'stands for|stood for', use: 'represents, or is replaced with' },
  { pattern: '(?:stands?|stood)(?! for)', use: 'is, is set, is defined or appears' },
  { pattern: 'holds?|held|holding', use: 'contains, keeps, applies or passes' },
  { pattern: 'answer(?:s|ed|ing)?', use: 'response, responds or returns' },
  {
    pattern: '(?<!\\bthere )(?:is|are|was|were) no(?= (?!longer|more|less|such|need|way)\\w)',
    use: 'is not a, or unknown',
  },
  { pattern: 'nobody|somebody|everybody', use: 'no one, a person or the passive' },
  { pattern: 'tells?|told|telling', use: 'reports, shows or passes' },
  { pattern: 'judge[sd]?|judging|judgements?', use: 'lints, checks or validates' },
  { pattern: 'mend(?:s|ed|ing)?', use: 'fixes' },
  { pattern: '(?:of|to|for|with|by|from) whom|whom', use: 'who, that, or affected callers' },
  {
    pattern: '(?<!(?:most|some|all|each|both|none|one|two) )of which(?! (?:about )?\\d)',
    use: 'whose, or a second sentence',
  },
  { pattern: 'come(?:s)? into being|came into being', use: 'is created' },
  { pattern: '(?:lay|lays|laid) (?:out|over|evenly)|laying out', use: 'formats, merges or arranges' },
  { pattern: 'evenly', use: 'consistently' },
  { pattern: 'requests? that writes?|writing requests?', use: 'write requests' },
  { pattern: 'how bad', use: 'severity' },
  { pattern: 'shall', use: 'must or will' },
  { pattern: 'of ours', use: 'our, or of apimkit' },
  { pattern: 'speaks? of|spoke of|spoken of', use: 'mentions or describes' },
  { pattern: 'a polite|politely', use: 'what it does: retries, backs off' },
  { pattern: 'is put (?:on|off)', use: 'is added, is removed' },
  { pattern: 'led out of', use: 'leaves' },
  { pattern: 'whoever', use: 'the person or program: the caller, the author' },
  { pattern: 'leads? nowhere', use: 'is broken, or refers to nothing' },
  { pattern: '(?:take|takes|go|goes|come|comes) along', use: 'is deleted with, includes, or cascading' },
  { pattern: 'for people|in words', use: 'as text' },
  { pattern: '(?:do|does|did) its work', use: 'completes' },
  { pattern: 'for ever', use: 'always, or does not terminate' },
  { pattern: 'anew', use: 'again' },
  { pattern: '…\\.', use: 'a sentence without the values: "Reports …" is not a description' },
];

/** Words that identifiers must not contain, by the word to use. */
export const words = new Map(
  Object.entries({
    answer: 'response, reply or result',
    answered: 'responded',
    answers: 'responses',
    judge: 'lint or check',
    judged: 'linted or checked',
    judges: 'lints or checks',
    mend: 'fix',
    mended: 'fixed',
    mending: 'fixing',
    said: 'the name of the value',
    say: 'report',
    says: 'reports',
    tell: 'report',
    tells: 'reports',
    told: 'reported',
    whom: 'the name of the value',
  }),
);
