/** The types of commits, and when to use each. */
export const commitTypes: Readonly<Record<string, string>> = {
  feat: 'something new for users',
  fix: 'a defect that is gone',
  perf: 'the same, faster or smaller',
  refactor: 'the same behaviour, written in another way',
  docs: 'text alone',
  test: 'tests alone',
  build: 'scripts, checks, dependencies and packaging',
  ci: 'workflows',
  chore: 'everything else, such as a release',
  revert: 'a commit that is taken back',
};

const longest = 72;
const pattern = /^(?<type>[a-z]+)(?:\((?<scope>[a-z0-9-]+)\))?!?: (?<text>.+)$/;
// Verbs that end as other forms do.
const imperatives = new Set([
  'need',
  'feed',
  'embed',
  'exceed',
  'proceed',
  'seed',
  'shed',
  'speed',
  'bring',
  'address',
]);
const imperativeEndings = /(?:ss|pass|process|focus|bypass)$/;

/** What is wrong with the subject of a commit. */
export function subjectFindings(subject: string): readonly string[] {
  const findings: string[] = [];
  if (subject.length > longest) findings.push(`${subject.length} characters; the limit is ${longest}`);
  const { type = '', text = '' } = pattern.exec(subject)?.groups ?? {};
  if (text === '')
    return [...findings, 'write it as type(scope): text, for example "fix(arm): retry a lost connection"'];
  if (!(type in commitTypes))
    findings.push(`${type} is not a type; the types are ${Object.keys(commitTypes).join(', ')}`);
  if (text.endsWith('.')) findings.push('remove the full stop at the end');
  const [verb = ''] = text.split(' ');
  if (/^[A-Z][a-z]/.test(verb)) findings.push(`begin with a lower-case letter: ${verb.toLowerCase()}`);
  if (isOtherForm(verb.toLowerCase()))
    findings.push(`use the imperative, such as "add" or "fix", instead of "${verb}"`);
  return findings;
}

/** True for a verb such as "added", "adding" or "adds". */
function isOtherForm(verb: string): boolean {
  if (imperatives.has(verb)) return false;
  return /[a-z]{2}(?:ed|ing)$/.test(verb) || (/[a-z]{2}s$/.test(verb) && !imperativeEndings.test(verb));
}
