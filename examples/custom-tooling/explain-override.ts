// Shows where each value of a resource comes from: node explain-override.ts repository prod backend:orders
import { explain, findResource, renderExplained } from '@apimkit/overrides';
import { openRepository } from '@apimkit/repository/node';

const [folder = '.', environment = 'prod', name = ''] = process.argv.slice(2);
const desired = await (await openRepository(folder, { environment })).desired();
const resource = findResource(name, desired);
if ('advice' in resource) throw new Error(resource.advice);
console.log(renderExplained(name, explain(resource, desired, desired.tree)));
