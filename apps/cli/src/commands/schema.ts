import type { CommandDeclaration } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const makers = {
  project: async () => (await import('@apimkit/repository')).projectSchema(),
  overrides: async () => (await import('@apimkit/overrides')).overrideSchema(),
  filter: async () => (await import('@apimkit/sync')).filterSchema(),
  findings: async () => (await import('@apimkit/diagnostics')).findingsSchema(),
  plan: async () => (await import('@apimkit/sync')).planSchema(),
  'saved-plan': async () => (await import('@apimkit/sync')).savedPlanSchema(),
  publish: async () => (await import('@apimkit/sync')).publishSchema(),
  drift: async () => (await import('@apimkit/sync')).driftSchema(),
  status: async () => (await import('@apimkit/sync')).statusSchema(),
  graph: async () => (await import('@apimkit/graph')).graphSchema(),
  failure: async () => (await import('@apimkit/diagnostics')).failureSchema(exitCodes.notDone),
  baseline: async () => (await import('@apimkit/diagnostics')).baselineSchema(),
  policytest: async () => (await import('@apimkit/policy-test')).policyTestSchema(),
  'policytest-results': async () => (await import('@apimkit/policy-test')).policyTestResultsSchema(),
  policies: async () => (await import('@apimkit/policy')).catalogueJson(),
};

/** The kinds of files that have a JSON Schema. */
export const schemaNames = Object.keys(makers) as readonly (keyof typeof makers)[];

/** The JSON Schema of a kind of file, made from the table of kinds. */
export const schemaOf = (name: keyof typeof makers) => makers[name]();

export const schema: CommandDeclaration = {
  name: 'schema',
  summary: 'Print the JSON Schema of a file format, for editors',
  argument: {
    name: '<file>',
    description:
      'project, overrides, filter, policytest, plan, publish, drift, status, graph and findings (of --format json), policytest-results (of policy test --format json), saved-plan (of plan --out), failure (of --format json when a command cannot complete), baseline, or the catalogue of policies',
    choices: schemaNames,
  },
  flags: [],
  examples: ['apimkit schema overrides > overrides.schema.json', 'apimkit schema findings > findings.schema.json'],
  async run({ argument, output }) {
    const made = await schemaOf(argument as keyof typeof makers);
    output.print(JSON.stringify(made, null, 2));
    output.data(made);
    return exitCodes.fine;
  },
};
