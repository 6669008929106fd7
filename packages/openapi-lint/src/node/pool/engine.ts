import { type Diagnostic, withoutByteOrderMark } from '@apimkit/diagnostics';
import { excessiveAliases, readSpecification } from '@apimkit/openapi';
import { nameOf } from '../name-of.ts';
import { openRedocly, type RedoclySettings } from '../redocly/linter.ts';
import type { RulesetSource } from '../rulesets/source.ts';
import { createSpectralEngine } from '../spectral/engine.ts';
import { isPlainSpecification } from '../spectral/plain-json.ts';
import { activityOf, begin, reading } from './activity.ts';
import { unchecked } from './findings.ts';

/** A specification to lint. */
export interface LintJob {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/** What an engine is made of; it can be sent to a thread. */
export interface EngineSettings {
  readonly rulesets: readonly RulesetSource[];
  /** Redocly configurations that are applied as well. Default none. */
  readonly redocly?: readonly Omit<RedoclySettings, 'folder'>[];
  /** Paths in findings are relative to it. */
  readonly folder: string;
  /** Rules, and configurations of Redocly, that are not applied, because they never ended. Default none. */
  readonly without?: readonly string[];
}

/** Lints specifications, one after the other. */
export interface Engine {
  lint(job: LintJob): Promise<readonly Diagnostic[]>;
}

/**
 * Prepares everything that lints a specification.
 *
 * @throws {RulesetError} when a ruleset cannot be used
 */
export async function createEngine({ rulesets, redocly = [], folder, without = [] }: EngineSettings): Promise<Engine> {
  const beforeRules = activityOf(reading);
  const spectral = rulesets.length > 0 ? await createSpectralEngine(rulesets, folder, new Set(without)) : undefined;
  const allowed = redocly.filter(({ config }) => !without.includes(redoclyName(config)));
  // What may run was asked before the first engine was made.
  const linters = await Promise.all(
    allowed.map(async (one) => ({
      activity: activityOf(redoclyName(one.config)),
      ...(await openRedocly({ ...one, folder })),
    })),
  );
  return {
    async lint({ file, text: source }) {
      const text = withoutByteOrderMark(source);
      const name = nameOf(file, folder);
      begin(beforeRules);
      // Rules are for JSON and YAML; what is neither is well-formed or not.
      if (isOther(text, file)) return readSpecification(text, { file: name }).diagnostics;
      // What no reader survives is reported once, and not linted further.
      const isOdd = excessiveAliases(text) !== undefined || mayNestDeeply(text);
      if (isOdd) {
        const { diagnostics } = readSpecification(text, { file: name });
        if (diagnostics.length > 0) return diagnostics;
      }
      try {
        const found = [...((await spectral?.lint(file, text)) ?? [])];
        for (const { activity, lint } of linters) {
          begin(activity);
          found.push(...(await lint(text, file)));
        }
        begin(beforeRules);
        const isReported = found.some(({ code, severity }) => code === 'parser' && severity === 'error');
        if (isReported || (!isOdd && isPlainSpecification(text))) return found;
        // Rules forgive what the service, and so a plan, does not.
        return [...found, ...readSpecification(text, { file: name }).diagnostics];
      } catch (error) {
        const { diagnostics } = readSpecification(text, { file: name });
        return diagnostics.length > 0
          ? diagnostics
          : [unchecked(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))];
      }
    },
  };
}

const redoclyName = (config: string) => `Redocly with ${config}`;

/** Whether a text may be nested so deeply that rules fail or do not terminate. Cheap, with occasional false positives. */
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
