// Lets Microsoft's OpenAPI reader read our documents, and writes the records that the tests compare with. Needs the .NET SDK.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from './documents.ts';
import { readerName, readWithMicrosoft } from './dotnet.ts';
import { recordedSets } from './records.ts';

for (const [name, documentsOf] of Object.entries(recordedSets)) {
  const documents = documentsOf();
  const read = readWithMicrosoft([...documents.values()]);
  const lines = [...documents].map(
    ([title, text], index) => `${JSON.stringify(title)}:${JSON.stringify({ text: digest(text), ...read[index] })}`,
  );
  const file = fileURLToPath(new URL(`records/${name}.json`, import.meta.url));
  writeFileSync(file, `{"reader":${JSON.stringify(readerName())},"records":{\n${lines.join(',\n')}\n}}\n`);
}
