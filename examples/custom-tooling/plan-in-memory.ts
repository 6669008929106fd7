// Plans a publish to an empty service in memory, without a socket: node plan-in-memory.ts repository
import { createArmClient } from '@apimkit/arm';
import { createEmulator } from '@apimkit/emulator';
import { openRepository } from '@apimkit/repository/node';
import { planPublish, renderPlan } from '@apimkit/sync';

const { fetch } = createEmulator();
const client = createArmClient({ subscriptionId: 's', resourceGroup: 'g', serviceName: 'shop', fetch });
const { artifacts } = await (await openRepository(process.argv[2] ?? '.')).desired();
const { plan } = await planPublish(client, artifacts);
console.log(renderPlan(plan));
