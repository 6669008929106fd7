// The guide of report formats: its reports and pictures are generated from the findings for a sample.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baselineText, formatFindings, makeBaseline } from '@apimkit/diagnostics';
import { root } from '../../run.ts';
import { azurePicture } from './azure-picture.ts';
import { azureCommands, githubCommands } from './commands.ts';
import { githubPicture } from './github-picture.ts';
import { sampleFile, sampleFindings } from './sample.ts';

const guide = 'docs/guides/reading-findings.md';
/** `<!-- made: sarif 1 -->` and the block behind it: a format, and of how many findings. */
const made = /(<!-- made: ([\w-]+)(?: (\d+))? -->\n)```(\w*)\n[\s\S]*?^```$/gm;

/** The guide with its reports generated again, and its pictures. */
export async function findingsPages(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const { findings, rules } = await sampleFindings();
  const write = (name: string, count = findings.length) => {
    const some = findings.slice(0, count);
    if (name === 'policy') return sampleFile.text;
    if (name === 'baseline') return baselineText(makeBaseline(some).map((entry) => ({ ...entry, ...accepted })));
    const codes = new Set(some.map(({ code }) => code));
    return formatFindings(name, some, { rules: rules.filter(({ code }) => codes.has(code)) });
  };
  const text = readFileSync(join(root, guide), 'utf8').replaceAll(
    made,
    (_, mark: string, name: string, count: string | undefined, language: string) =>
      `${mark}\`\`\`${language}\n${write(name, count === undefined ? undefined : Number(count)).trimEnd()}\n\`\`\``,
  );
  return [
    { path: guide, text },
    {
      path: 'docs/images/github-annotations.svg',
      text: githubPicture(sampleFile.file, sampleFile.text, githubCommands(write('github'))),
    },
    {
      path: 'docs/images/azure-pipelines.svg',
      text: azurePicture('npx apimkit lint --format azure-devops', azureCommands(write('azure-devops'))),
    },
  ];
}

const accepted = { reason: 'The quota of all APIs is not for orders', owner: 'orders', expires: '2027-03-31' };
