// `npm run contract`: writes packages/contract/src/data/contract.json from the facts about the ARM REST API next to the clone.
// Only facts are kept: names, types, limits, status codes. Descriptions, titles and other texts are left out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { compact } from './compact.ts';
import type { Facts } from './facts.ts';
import { printData } from './print.ts';

const source = join(root, '../shared/reference/arm-apim/contract.json');
if (existsSync(source)) {
  const text = printData(compact(JSON.parse(readFileSync(source, 'utf8')) as Facts));
  writeFileSync(join(root, 'packages/contract/src/data/contract.json'), text);
  console.log(`packages/contract/src/data/contract.json: ${Math.round(text.length / 1000)} KB`);
} else
  console.log('The facts about the ARM REST API do not exist; packages/contract/src/data/contract.json is unchanged.');
