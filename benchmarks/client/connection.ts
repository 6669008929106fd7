import { type ArmClient, type ArmClientOptions, createArmClient } from '@apimkit/arm';

const subscriptionId = '00000000-0000-0000-0000-000000000000';
const resourceGroup = 'bench';

/** ARM id of a service of the emulator. */
export const serviceId = (serviceName: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${serviceName}`;

/** A client of a service of the emulator. */
export const connect = (endpoint: string, serviceName: string, more: Partial<ArmClientOptions> = {}): ArmClient =>
  createArmClient({ subscriptionId, resourceGroup, serviceName, endpoint, ...more });
