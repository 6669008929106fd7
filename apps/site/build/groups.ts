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
  /** The folders of its pages; pages of no folder belong to the section that names them. */
  readonly folders: readonly string[];
  readonly groups: readonly Group[];
}

const guides = (...names: readonly string[]) => names.map((name) => `guides/${name}`);
const reference = (...names: readonly string[]) => names.map((name) => `reference/${name}`);

export const sections: readonly Section[] = [
  {
    text: 'Guides',
    overview: 'guides/index',
    about: 'How to set up a repository, publish, lint and work with several environments.',
    folders: ['guides'],
    groups: [
      { text: 'Start', pages: ['guides/getting-started', 'tutorial', ...guides('migrating', 'scaffolding', 'doctor')] },
      {
        text: 'Plan and publish',
        pages: [
          ...guides(
            'plans',
            'how-plan-works',
            'publishing-safely',
            'saved-plans',
            'journals',
            'selection',
            'revisions',
            'drift',
            'graph',
            'status',
          ),
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
          'report',
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
      { text: 'More', pages: ['guides/*', '*'] },
    ],
  },
  {
    text: 'Reference',
    overview: 'reference/index',
    about: 'Commands, configuration, kinds, rules, messages and schemas: all generated from the code.',
    folders: ['reference'],
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
    folders: ['api'],
    groups: [{ text: 'Packages', pages: ['api/*/*'] }],
  },
  {
    text: 'Contributing',
    overview: 'contributing/index',
    about: 'How to work on apimkit, and why it is as it is.',
    folders: ['contributing', 'adr'],
    groups: [
      {
        text: 'Work on apimkit',
        pages: [
          'contributing/index',
          'contributing/documentation',
          'architecture',
          'style',
          'releases',
          'security-policy',
        ],
      },
      { text: 'Add something', pages: ['contributing/*'] },
      { text: 'Decisions', pages: ['adr/index', 'adr/*'] },
    ],
  },
];
