import { readFile } from 'node:fs/promises';
import type { Profile, ProfileName } from '@apimkit/emulator';
import type { StartOptions } from '@apimkit/emulator/node';
import { type Flag, flag, textOf, UserError, type Values } from './command.ts';

/** How the emulated service behaves. */
export const behaviourFlags: readonly Flag[] = [
  flag('--profile <name>', 'faults and delays: arm, slow, throttled, unreliable, or a JSON file'),
  flag('--profile-seed <number>', 'determines which requests the profile affects (default: 1)'),
  flag('--latency <ms>', 'additional delay of every response', { default: '0' }),
  flag('--polls <number>', 'polls until a long-running operation ends (default: that of the profile, or 0)'),
  flag('--tier <name>', 'pricing tier; kinds that it lacks are rejected', {
    choices: ['Consumption', 'Developer', 'Basic', 'Standard', 'Premium', 'BasicV2', 'StandardV2', 'PremiumV2'],
    default: 'Premium',
  }),
  flag('--page-size <number>', 'items on a page of a list', { default: '100' }),
  flag('--secrets-forbidden', 'reject requests for secrets, as for an account that may only read'),
  flag('--limits', 'reject more resources than the tier allows'),
  flag('--samples', 'new services have the sample API and the sample products'),
  flag('--quirks', 'also reproduce bugs of the service, such as 500 for a missing wiki'),
];

/** The options that those flags set. @throws {UserError} for a value that is not valid */
export async function behaviourOf(values: Values): Promise<StartOptions> {
  const [seed, polls, pageSize] = [values.profileSeed, values.polls, values.pageSize];
  const profile = textOf(values, 'profile');
  const tier = textOf(values, 'tier');
  return {
    latency: wholeNumber(values.latency ?? 0, '--latency'),
    pageSize: Math.max(1, wholeNumber(pageSize ?? 100, '--page-size')),
    secretsForbidden: values.secretsForbidden === true,
    quirks: values.quirks === true,
    samples: values.samples === true,
    ...(values.limits === true ? { limits: 'tier' as const } : {}),
    ...(seed === undefined ? {} : { profileSeed: wholeNumber(seed, '--profile-seed') }),
    ...(polls === undefined ? {} : { polls: wholeNumber(polls, '--polls') }),
    ...(profile === undefined ? {} : { profile: await profileOf(profile) }),
    ...(tier === undefined ? {} : { tier }),
  };
}

/** A profile in a file is data, which the emulator checks; so is a name. */
async function profileOf(text: string): Promise<Profile | ProfileName> {
  if (!text.endsWith('.json')) return text as ProfileName;
  try {
    return JSON.parse(await readFile(text, 'utf8')) as Profile;
  } catch (error) {
    throw new UserError(
      `--profile ${text} cannot be read: ${error instanceof Error ? error.message : String(error)}. See docs/guides/emulator.md`,
    );
  }
}

/** @throws {UserError} when a value is not a whole number of at least 0 */
export function wholeNumber(text: unknown, name: string): number {
  const value = Number(text);
  if (text === '' || !Number.isInteger(value) || value < 0)
    throw new UserError(`${name} ${text}: expected a whole number`);
  return value;
}
