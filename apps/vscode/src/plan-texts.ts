/** A step of a plan, as `apimkit plan --format json` prints it. Values of secrets are left out. */
export interface PlanStep {
  readonly key: string;
  readonly op: string;
  readonly id: string;
  readonly because: string;
  readonly changes?: readonly { readonly path: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly highlights?: Readonly<Record<string, unknown>>;
  /** Unified diff of a policy. */
  readonly text?: string;
}

/** The two sides of a step in a diff editor. */
export interface StepTexts {
  readonly before: string;
  readonly after: string;
}

/** The texts of a step: a policy with its lines, anything else by its properties. */
export function textsOf({ op, because, changes = [], highlights = {}, text }: PlanStep): StepTexts {
  const note = `# ${because}\n`;
  const fields = (side: 'before' | 'after') =>
    changes.map((one) => (side in one ? `${one.path}: ${JSON.stringify(one[side], null, 2)}\n` : '')).join('');
  const main = Object.entries(highlights)
    .map(([name, value]) => `${name}: ${JSON.stringify(value, null, 2)}\n`)
    .join('');
  const policy = text === undefined ? { before: '', after: '' } : sidesOf(text);
  return {
    before: op === 'create' ? '' : note + fields('before') + policy.before,
    after: op === 'delete' ? '' : note + fields('after') + main + policy.after,
  };
}

/** The sides of a unified diff; lines between its parts are left out. */
function sidesOf(diff: string): StepTexts {
  const lines = diff.split('\n').filter((line) => !/^(?:---|\+\+\+) /.test(line));
  const side = (other: string) =>
    lines.flatMap((line) => (line.startsWith(other) ? [] : line.startsWith('@@') ? ['…'] : [line.slice(1)])).join('\n');
  return { before: side('+'), after: side('-') };
}
