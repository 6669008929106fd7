import { type CommandDeclaration, type Context, flag, flagNamed, textOf, UserError } from '../command.ts';
import { planFlags } from '../flags.ts';
import { interrupted, promotedTo } from '../promotion.ts';
import { plan } from './plan.ts';
import { publish } from './publish.ts';

/** Flags that have no meaning for two environments. */
const ofOneEnvironment = ['env', 'serviceName', 'resourceGroup', 'subscriptionId', 'overrides', 'since', 'commitId'];

export const promote: CommandDeclaration = {
  name: 'promote',
  summary: 'Show what one environment has and another one lacks, and publish it there',
  argument: { name: '<environments...>', description: 'two environments of the project file: from, to' },
  flags: [
    ...planFlags,
    flag('--publish', 'publish the plan to the second environment'),
    flag('--resume <journal>', 'continue an interrupted promotion without repeating what it confirmed'),
    flag('--journal <file>', 'file that records each step of the publish'),
    flag('--no-journal', 'do not record the steps'),
    flag('--yes', 'delete without confirmation'),
    flag('--no-verify', 'do not read the resources back after the last step'),
  ],
  waits: true,
  examples: [
    'apimkit promote dev test',
    "apimkit promote test prod --select 'api:orders*'",
    "apimkit promote test prod --select 'api:orders*' --publish",
    'apimkit promote test prod --resume .apimkit/journal/shop-20261127T101112345.jsonl',
  ],
  async run(context) {
    const [from, to, ...more] = context.arguments ?? [];
    if (from === undefined || to === undefined || more.length > 0 || from === to)
      throw new UserError('Name two environments of the project file: apimkit promote dev test');
    refuseFlags(context);
    const resume = textOf(context.values, 'resume');
    const source = resume === undefined ? context : await interrupted(context, resume, from);
    const target = await promotedTo(source, from, to);
    return context.values.publish === true || resume !== undefined ? publish.run(target) : plan.run(target);
  },
};

function refuseFlags({ given }: Context): void {
  const wrong = ofOneEnvironment.find((name) => given.has(name));
  if (wrong === undefined) return;
  throw new UserError(
    `${flagNamed(wrong)} does not apply to two environments: set it for each of them in apimkit.yaml`,
  );
}
