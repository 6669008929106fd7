import type { Pipeline } from './pipeline.ts';

/**
 * The shell commands of the pipelines. Names of environments and branches come from variables, because text that is pasted into a script by a CI system can end a
 * command and start another one.
 */

/** Formats of findings: what the CI system shows in the pull request, as the text after `--format`. */
export interface FindingFormats {
  readonly lint: readonly string[];
  readonly breaking: readonly string[];
}

const formats = (all: readonly string[]) => all.map((one) => ` --format ${one}`).join('');

/** Checks what the pull request changes, by the rules of the branch that it is merged into. */
export const lint = ({ lint: shown }: FindingFormats): string =>
  `apimkit lint --since "origin/$BASE" --rules-from "origin/$BASE"${formats([...shown, 'markdown=report/2-lint.md'])}`;

/** Compares with the branch that the pull request is merged into. */
export const breaking = ({ breaking: shown }: FindingFormats): string =>
  `apimkit breaking --base "origin/$BASE"${formats([...shown, 'markdown=report/1-breaking.md'])}`;

/** Shows in the pull request what a merge would change in an environment. */
export const planForComment = 'apimkit plan --env "$ENVIRONMENT" --format markdown > "report/3-plan-$ENVIRONMENT.md"';

/** Saves the plan that is reviewed and applied. */
export const planForPublish = (summary: string): string =>
  `apimkit plan --env "$ENVIRONMENT" --out "plan/$ENVIRONMENT.json" --format markdown | tee ${summary}`;

/** Applies the saved plan, and nothing else. */
export const publish = 'apimkit publish --env "$ENVIRONMENT" --plan "plan/$ENVIRONMENT.json" --yes';

/** Shows the findings and plans in the comment of the pull request. */
export const comment = 'apimkit comment report/*.md';

/** Writes what was changed on the service to the files. The first run has no files yet. */
export const adopt = ({ artifacts }: Pick<Pipeline, 'artifacts'>): string => `if [ -d ${quoted(artifacts)} ]; then
  apimkit drift --env "$ENVIRONMENT" --format markdown > drift.md || [ $? -eq 3 ]
  apimkit drift --env "$ENVIRONMENT" --adopt --yes || [ $? -eq 1 ]
else
  apimkit extract --env "$ENVIRONMENT"
  echo "The first extract of $ENVIRONMENT." > drift.md
fi`;

/** Opens a pull request with what was extracted, or updates the one that is open. */
export const pullRequest = ({ artifacts }: Pick<Pipeline, 'artifacts'>): string =>
  `apimkit pull-request --branch "apimkit/extract-$ENVIRONMENT" --base "$BASE" --title "Changes made on $ENVIRONMENT" --body-file drift.md ${quoted(artifacts)}`;

const quoted = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
