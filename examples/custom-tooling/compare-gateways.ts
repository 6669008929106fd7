// Reports what callers notice between two artifacts folders: node compare-gateways.ts before after
import { compareGateways } from '@apimkit/breaking';
import { gatewayFactsIn } from '@apimkit/repository';
import { readArtifactsFolder } from '@apimkit/repository/node';

const [before = '', after = ''] = process.argv.slice(2);
const [was, is] = await Promise.all([before, after].map(readArtifactsFolder));
if (!was || !is) throw new Error('Name two folders');
for (const { level, message } of compareGateways(gatewayFactsIn(was.artifacts), gatewayFactsIn(is.artifacts)))
  console.log(`${level}: ${message}`);
