import type { Artifacts } from '@apimkit/model';
import { UserError } from '../command.ts';

/**
 * Reads the data file of an emulator: the service in it, or the first of several.
 *
 * @param like artifacts whose form it is read in
 * @throws {UserError} when the file is not one, or has no service
 */
export async function emulatedArtifacts(file: string, like?: Artifacts): Promise<Artifacts> {
  const [{ createEmulator }, { openDataFile }, { createArmClient }, { readService }] = await Promise.all([
    import('@apimkit/emulator'),
    import('@apimkit/emulator/node'),
    import('@apimkit/arm'),
    import('@apimkit/sync'),
  ]);
  const emulator = createEmulator();
  try {
    openDataFile(emulator, file);
  } catch (error) {
    throw new UserError(
      `${file} is not a data file of the emulator: ${error instanceof Error ? error.message : String(error)}. Write one with apimkit emulator --data`,
    );
  }
  const [id] = Object.keys(emulator.snapshot().services);
  const names = /\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/.*\/service\/([^/]+)$/i.exec(id ?? '');
  if (!names) throw new UserError(`${file} has no service: publish to the emulator that writes it first`);
  const [, subscriptionId = '', resourceGroup = '', serviceName = ''] = names;
  const client = createArmClient({
    subscriptionId,
    resourceGroup,
    serviceName,
    endpoint: 'http://127.0.0.1',
    fetch: (request) => emulator.fetch(request),
  });
  return (await readService(client, like ? { like } : {})).artifacts;
}
