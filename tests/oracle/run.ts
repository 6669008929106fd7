// Lets Microsoft's OpenAPI reader read our documents and .NET evaluate our expressions, and writes the records that the tests compare with.
// Needs the .NET SDK. With `expressions` as argument it writes only those.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from './documents.ts';
import { readerName, readWithMicrosoft } from './dotnet.ts';
import { writeExpressionRecords } from './expressions/generate.ts';
import { writeMembers } from './expressions/members.ts';
import { recordedSets } from './records.ts';

const only = process.argv[2];

for (const [name, documentsOf] of Object.entries(only === 'expressions' ? {} : recordedSets)) {
  const documents = documentsOf();
  const read = readWithMicrosoft([...documents.values()]);
  const lines = [...documents].map(
    ([title, text], index) => `${JSON.stringify(title)}:${JSON.stringify({ text: digest(text), ...read[index] })}`,
  );
  const file = fileURLToPath(new URL(`records/${name}.json`, import.meta.url));
  writeFileSync(file, `{"reader":${JSON.stringify(readerName())},"records":{\n${lines.join(',\n')}\n}}\n`);
}

// An expression that should compile and does not is a mistake in the case.
for (const line of writeExpressionRecords()) process.stdout.write(`${line}\n`);
writeMembers();
