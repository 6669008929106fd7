// The sidebar as data: sections of the site, and the groups of pages in each. Titles come from the pages.

/** A group of pages in the sidebar. */
export interface Group {
  readonly text: string;
  /** Paths without `.md`, in order; `*` is every page there that no other group names, by title. */
  readonly pages: readonly string[];
}

/** A section of the site, with a sidebar and an overview of its own. */
export interface Section {
  readonly text: string;
  /** Path of its overview; a section without one has a page of its own there. */
  readonly overview: string;
  readonly about: string;
  /** Folders and pages for which the sidebar is shown. */
  readonly covers: readonly string[];
  readonly groups: readonly Group[];
}

const guides = (...names: readonly string[]) => names.map((name) => `guides/${name}`);
const reference = (...names: readonly string[]) => names.map((name) => `reference/${name}`);

export const sections: readonly Section[] = [
  {
    text: 'Guides',
    overview: 'guides/index',
    about: 'How to set up a repository, publish, lint and work with several environments.',
    covers: [
      'guides/',
      'tutorial',
      'comparison',
      'how-plan-works',
      'compatibility',
      'glossary',
      'benchmarks',
      'policy-hits',
    ],
    groups: [
      { text: 'Start', pages: ['guides/getting-started', 'tutorial', ...guides('migrating', 'scaffolding', 'doctor')] },
      {
        text: 'Plan and publish',
        pages: [
          ...guides(
            'plans',
            'publishing-safely',
            'saved-plans',
            'journals',
            'selection',
            'revisions',
            'drift',
            'graph',
            'status',
          ),
          'how-plan-works',
        ],
      },
      {
        text: 'Environments',
        pages: guides('environments', 'promoting', 'secrets', 'workspaces', 'teams', 'versions'),
      },
      {
        text: 'Lint',
        pages: guides(
          'linting',
          'linting-policies',
          'openapi-rulesets',
          'redocly',
          'reading-findings',
          'breaking-changes',
          'specifications',
          'editors',
        ),
      },
      {
        text: 'Run',
        pages: guides(
          'pipelines',
          'exit-codes',
          'connections',
          'security',
          'air-gapped',
          'completion',
          'emulator',
          'custom-tooling',
        ),
      },
      { text: 'More', pages: ['guides/*', 'compatibility', 'comparison', 'benchmarks', 'policy-hits', 'glossary'] },
    ],
  },
  {
    text: 'Reference',
    overview: 'reference/index',
    about: 'Commands, configuration, kinds, rules, messages and schemas: all generated from the code.',
    covers: ['reference/'],
    groups: [
      { text: 'Use', pages: reference('cli', 'configuration', 'messages', 'schemas', 'kinds', 'policies') },
      { text: 'Rules', pages: reference('policy-rules', 'api-rules', 'openapi-rules', 'breaking-checks', 'findings') },
      { text: 'The service', pages: reference('behaviours', 'conformance', 'oracle', '*') },
      { text: 'Policy rules by family', pages: ['reference/policy/*'] },
      { text: 'API rules by family', pages: ['reference/api/*'] },
      { text: 'Specification rules by family', pages: ['reference/openapi/*'] },
      { text: 'Breaking checks by family', pages: ['reference/breaking/*'] },
    ],
  },
  {
    text: 'API',
    overview: 'api/index',
    about: 'Every export of the packages, with its docstring and examples.',
    covers: ['api/'],
    groups: [{ text: 'Packages', pages: ['api/*/*'] }],
  },
  {
    text: 'Contributing',
    overview: 'contributing/index',
    about: 'How to work on apimkit, and why it is as it is.',
    covers: ['contributing/', 'adr/', 'architecture', 'style', 'security-policy'],
    groups: [
      { text: 'Work on apimkit', pages: ['contributing/index', 'architecture', 'style', 'security-policy'] },
      { text: 'Add something', pages: ['contributing/*'] },
      { text: 'Decisions', pages: ['adr/index', 'adr/*'] },
    ],
  },
];
