import { main } from '@apimkit/cli';

process.exitCode = await main(process.argv.slice(2));
