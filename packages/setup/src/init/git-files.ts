import type { Choices } from './choices.ts';

/** Lines of `.gitignore`: journals and caches of runs. */
export const ignored: readonly string[] = ['.apimkit/', '*.apimkit-plan.json'];

/**
 * Lines of `.gitattributes`: without them git on Windows changes the ends of lines, and every file differs from the service.
 *
 * @param choices what is set up
 */
export const attributes = ({ artifacts }: Choices): readonly string[] => [
  `${artifacts === '.' ? '' : `${artifacts.replaceAll(' ', '?')}/`}** text=auto eol=lf`,
];

/**
 * Lines of `CODEOWNERS`, as comments: who has to approve changes of production values, policies and pipelines.
 *
 * @param choices what is set up
 */
export function owners({ artifacts, environments, stages }: Choices): readonly string[] {
  const root = artifacts === '.' ? '' : `/${artifacts}`.replaceAll(' ', '\\ ');
  const last = (stages.at(-1) ?? []).flatMap((name) => environments[name]?.overrides ?? []);
  return [
    '# API Management: remove the # and name your teams.',
    `# ${root}/                  @your-org/api-team`,
    `# ${root}/policy.xml        @your-org/platform-team`,
    '# /apimkit.yaml      @your-org/platform-team',
    ...last.map((path) => `# /${path.replaceAll(' ', '\\ ')}      @your-org/platform-team`),
  ];
}
