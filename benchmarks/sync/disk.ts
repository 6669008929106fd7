// Reads an artifacts folder and plans it, against nothing and against itself, without a service: node disk.ts FOLDER.
import { Artifacts } from '@apimkit/model';
import { readArtifactsFolder } from '@apimkit/repository/node';
import { planChanges } from '@apimkit/sync';

const [folder = 'artifacts'] = process.argv.slice(2);
const { artifacts } = await readArtifactsFolder(folder);
const first = planChanges({ desired: artifacts, live: new Artifacts() });
// Other objects with the same content, as a service returns them.
const live = new Artifacts([...artifacts].map((resource) => ({ ...resource })));
const second = planChanges({ desired: artifacts, live });
if (first.summary.create !== artifacts.size || second.summary.keep !== second.steps.length)
  throw new Error(JSON.stringify([first.summary, second.summary]));
console.log(`${artifacts.size} resources`);
