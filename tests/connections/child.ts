// Reads a tag through the proxy of the environment, and prints it or the error: node child.ts endpoint own|sdk
import { createArmClient, proxyFromEnvironment } from '@apimkit/arm';

const [endpoint = '', by] = process.argv.slice(2);
const client = createArmClient({
  subscriptionId: 's',
  resourceGroup: 'rg',
  serviceName: 'shop',
  endpoint,
  credential: { token: 'T0KEN' },
  correlationId: 'run-1',
  timeout: 5000,
  ...(by === 'own' ? { proxy: proxyFromEnvironment(process.env) } : {}),
});
const result = await client.get('tags/red').then(JSON.stringify, String);
process.stdout.write(`${result}\n${client.requests.GET} requests`);
