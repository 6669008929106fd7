// One command in a process of its own, to be killed while it works: node child.ts extract|publish ENDPOINT FOLDER
import { once } from 'node:events';
import { createArmClient } from '@apimkit/arm';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { publish } from '@apimkit/sync';
import { extractTo } from '@apimkit/sync/node';

const [, , command, endpoint = '', folder = ''] = process.argv;
const client = createArmClient({
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg',
  serviceName: 'shop',
  endpoint,
});
// The first request loads the client; what counts begins after it.
await client.get('');
const work =
  command === 'extract'
    ? () => extractTo(client, folder)
    : async () => publish(client, readArtifacts((await readTree(folder)).tree).artifacts);
process.send?.('ready');
await once(process, 'message');
await work();
process.send?.('done');
process.disconnect();
