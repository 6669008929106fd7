// The subjects of new commits: conventional, imperative, at most 72 characters. Without a base there are no new commits:
// `npm run check:commits -- main`.
import { baseOfChange, git } from './history/git.ts';
import { subjectFindings } from './history/subjects.ts';

const base = baseOfChange();
const commits = base === undefined ? [] : git('log', '--no-merges', '--format=%h %s', `${base}..HEAD`);
for (const commit of commits) {
  const [, id = '', subject = ''] = /^(\S+) (.*)$/.exec(commit) ?? [];
  for (const finding of subjectFindings(subject)) {
    console.log(`${id} "${subject}": ${finding}`);
    process.exitCode = 1;
  }
}
