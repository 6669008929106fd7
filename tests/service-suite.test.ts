// The same suite against the emulator in this process, the emulator behind a socket, and a real service when one is named.
import { createArmClient } from '@apimkit/arm';
import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { test } from 'vitest';
import { checked } from './checked.ts';
import { describeService } from './service-suite/describe-service.ts';

const named = { subscriptionId: '00000000-0000-0000-0000-000000000000', resourceGroup: 'rg', serviceName: 'suite' };

describeService('the emulator in this process', async () => {
  const emulator = createEmulator();
  return { client: createArmClient({ ...named, endpoint: 'http://127.0.0.1', fetch: checked(emulator.fetch) }) };
});

describeService('the emulator in this process, with operations that take time', async () => {
  const emulator = createEmulator({ polls: 2 });
  return { client: createArmClient({ ...named, endpoint: 'http://127.0.0.1', fetch: checked(emulator.fetch) }) };
});

describeService('the emulator behind a socket', async () => {
  const { url, close } = await serveEmulator({ fetch: checked(createEmulator().fetch) });
  return { client: createArmClient({ ...named, endpoint: url }), close };
});

const {
  APIMKIT_TEST_SUBSCRIPTION_ID: subscriptionId = '',
  APIMKIT_TEST_RESOURCE_GROUP: resourceGroup = '',
  APIMKIT_TEST_SERVICE_NAME: serviceName = '',
} = process.env;

if (subscriptionId && resourceGroup && serviceName)
  describeService('a real service', async () => ({
    client: createArmClient({ subscriptionId, resourceGroup, serviceName }),
  }));
else
  test.skip('a real service: set APIMKIT_TEST_SUBSCRIPTION_ID, APIMKIT_TEST_RESOURCE_GROUP and APIMKIT_TEST_SERVICE_NAME', () =>
    undefined);
