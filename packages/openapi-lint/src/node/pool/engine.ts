import { type Diagnostic, withoutByteOrderMark } from '@apimkit/diagnostics';
import { excessiveAliases, readSpecification } from '@apimkit/openapi';
import { nameOf } from '../name-of.ts';
import { openRedocly, type RedoclySettings } from '../redocly/linter.ts';
import type { RulesetSource } from '../rulesets/source.ts';
import { createSpectralEngine } from '../spectral/engine.ts';
import { isPlainSpecification, isShallowJson } from '../spectral/plain-json.ts';
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
  /** Loads what is loaded only when a document needs it. */
  load(): Promise<void>;
  lint(job: LintJob): Promise<readonly Diagnostic[]>;
  /** The same at once; undefined for a document for which something must be loaded or read. */
  lintNow(job: LintJob): readonly Diagnostic[] | undefined;
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
    async load() {
      await spectral?.load();
    },
    async lint(job) {
      begin(beforeRules);
      const { text, settled, linted, failed } = opened(job, folder);
      if (settled) return settled;
      try {
        const found = [...((await spectral?.lint(job.file, text)) ?? [])];
        for (const { activity, lint } of linters) {
          begin(activity);
          found.push(...(await lint(text, job.file)));
        }
        begin(beforeRules);
        return linted(found);
      } catch (error) {
        return failed(error);
      }
    },
    lintNow(job) {
      if (linters.length > 0) return undefined;
      const { text, settled, linted, failed } = opened(job, folder);
      if (settled) return settled;
      try {
        const found = spectral ? spectral.lintNow(job.file, text) : [];
        return found && linted(found);
      } catch (error) {
        return failed(error);
      }
    },
  };
}

/** A document, with what readers report. */
interface Opened {
  readonly text: string;
  /** All of its findings, when rules do not get to see it. */
  readonly settled: readonly Diagnostic[] | undefined;
  /** All findings, after those of rules. */
  linted(found: readonly Diagnostic[]): readonly Diagnostic[];
  /** The findings when rules failed. */
  failed(error: unknown): readonly Diagnostic[];
}

function opened({ file, text: source }: LintJob, folder: string): Opened {
  const text = withoutByteOrderMark(source);
  const name = nameOf(file, folder);
  const read = () => readSpecification(text, { file: name }).diagnostics;
  const isRead = isOther(text, file);
  // What no reader survives is reported once, and not linted further.
  const isOdd = !isRead && (excessiveAliases(text) !== undefined || nestsDeeply(text));
  const reported = isRead || isOdd ? read() : [];
  return {
    text,
    // Rules are for JSON and YAML; what is neither is well-formed or not.
    settled: isRead || reported.length > 0 ? reported : undefined,
    linted(found) {
      const isReported = found.some(({ code, severity }) => code === 'parser' && severity === 'error');
      if (isReported || (!isOdd && isPlainSpecification(text))) return found;
      // Rules forgive what the service, and so a plan, does not.
      return [...found, ...read()];
    },
    failed(error) {
      const found = read();
      if (found.length > 0) return found;
      return [unchecked(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))];
    },
  };
}

const redoclyName = (config: string) => `Redocly with ${config}`;

/** The levels that rules take. */
const mostLevels = 400;

const nestsDeeply = (text: string) => !isShallowJson(text, mostLevels) && mayNestDeeply(text);

/** Whether a text may be nested so deeply that rules fail or do not terminate. Cheap, with occasional false positives. */
function mayNestDeeply(text: string): boolean {
  if (/^ {400}|(?:[-?] ){200}/m.test(text)) return true;
  let depth = 0;
  for (let index = 0; index < text.length && depth < mostLevels; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
  }
  return depth >= mostLevels;
}

const isOther = (text: string, file: string) =>
  /^\s*</.test(text) || /\.(?:graphql|graphqls|gql|wsdl|wadl|xml)$/i.test(file);
