import { type Diagnostic, withoutByteOrderMark } from '@apimkit/diagnostics';
import { excessiveAliases, readSpecification } from '@apimkit/openapi';
import { createRedoclyLinter, type RedoclySettings } from '../redocly/linter.ts';
import type { RulesetSource } from '../rulesets/source.ts';
import { createSpectralEngine, nameOf } from '../spectral/engine.ts';

/** A specification to judge. */
export interface LintJob {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/** What an engine is made of; it can be sent to a thread. */
export interface EngineSettings {
  readonly rulesets: readonly RulesetSource[];
  /** Redocly configurations that judge as well. Default none. */
  readonly redocly?: readonly Omit<RedoclySettings, 'folder'>[];
  /** Paths in findings are relative to it. */
  readonly folder: string;
}

/** Judges specifications, one after the other. */
export interface Engine {
  lint(job: LintJob): Promise<readonly Diagnostic[]>;
}

/**
 * Makes everything ready that judges a specification.
 *
 * @throws {RulesetError} when a ruleset cannot be used
 */
export async function createEngine({ rulesets, redocly = [], folder }: EngineSettings): Promise<Engine> {
  const spectral = rulesets.length > 0 ? await createSpectralEngine(rulesets, folder) : undefined;
  // What may run was asked before the first engine was made.
  const linters = await Promise.all(redocly.map((one) => createRedoclyLinter({ ...one, folder, mayRun: () => true })));
  return {
    async lint({ file, text: source }) {
      const text = withoutByteOrderMark(source);
      const name = nameOf(file, folder);
      // Rules are for JSON and YAML; what is neither is well-formed or not.
      if (isOther(text, file)) return readSpecification(text, { file: name }).diagnostics;
      // What no reader survives is told once, and not judged further.
      if (excessiveAliases(text) || mayNestDeeply(text)) {
        const { diagnostics } = readSpecification(text, { file: name });
        if (diagnostics.length > 0) return diagnostics;
      }
      try {
        const found = [...((await spectral?.lint(file, text)) ?? [])];
        for (const linter of linters) found.push(...(await linter.lint(text, file)));
        const isTold = found.some(({ code, severity }) => code === 'parser' && severity === 'error');
        if (isTold) return found;
        // Rules forgive what the service, and so a plan, does not.
        return [...found, ...readSpecification(text, { file: name }).diagnostics];
      } catch (error) {
        const { diagnostics } = readSpecification(text, { file: name });
        return diagnostics.length > 0 ? diagnostics : [unjudged(name, error)];
      }
    },
  };
}

/** Whether a text could nest so deeply that rules fail or take for ever; cheap, and wrong now and then about documents that do not. */
function mayNestDeeply(text: string): boolean {
  if (/^ {400}|(?:[-?] ){200}/m.test(text)) return true;
  let depth = 0;
  for (let index = 0; index < text.length && depth < 400; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
  }
  return depth >= 400;
}

const isOther = (text: string, file: string) =>
  /^\s*</.test(text) || /\.(?:graphql|graphqls|gql|wsdl|wadl|xml)$/i.test(file);

function unjudged(file: string, error: unknown): Diagnostic {
  const start = { line: 1, column: 1 };
  return {
    code: 'specification/not-judged',
    severity: 'error',
    message: `The rules cannot judge this file: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    file,
    range: { start, end: start },
    help: 'If a rule of your own threw, mend it; if the document nests thousands of levels, flatten it',
  };
}
