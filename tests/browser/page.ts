// The script of a page: lints a policy, compares two specifications, and leaves what it found in `globalThis.result`.
import { compareSpecifications } from '@apimkit/breaking';
import { createCSharpParser } from '@apimkit/csharp';
import { activePolicyRules, createLinter } from '@apimkit/policy-lint';

const bytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const parse = await createCSharpParser({ grammar: await bytes('grammar.wasm'), runtime: await bytes('runtime.wasm') });
const linter = createLinter({ rules: activePolicyRules({ extends: ['recommended'] }), parse });
const policy = `<policies><inbound><base />
  <set-variable name="a" value="@(context.Request.Nowhere)" />
  <set-backend-service base-url="https://orders.example" />
</inbound></policies>`;
const version = (status: string) => ({
  file: 'pets.yaml',
  text: `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get: { responses: { '${status}': { description: All pets } } }
`,
});
Object.assign(globalThis, {
  result: {
    policy: linter.lint(policy, { scope: 'api' }).map(({ code, range }) => [code, range?.start.line]),
    breaking: compareSpecifications(version('200'), version('204')).map(({ level, range }) => [
      level,
      range?.start.line,
    ]),
  },
});
