import type { CommandDeclaration } from '../command.ts';
import { breaking } from './breaking.ts';
import { comment } from './comment.ts';
import { completionOf } from './completion.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { drift } from './drift.ts';
import { emulator } from './emulator.ts';
import { explain } from './explain.ts';
import { explainRule } from './explain-rule.ts';
import { extract } from './extract.ts';
import { fmt } from './fmt.ts';
import { gateway } from './gateway.ts';
import { graph } from './graph.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { lsp } from './lsp.ts';
import { migrate } from './migrate.ts';
import { create } from './new.ts';
import { plan } from './plan.ts';
import { policyEffective } from './policy-effective.ts';
import { policyRun } from './policy-run.ts';
import { policyTest } from './policy-test.ts';
import { promote } from './promote.ts';
import { publish } from './publish.ts';
import { pullRequest } from './pull-request.ts';
import { render } from './render.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { status } from './status.ts';

const begin = [init, migrate, create, extract];
const check = [lint, fmt, rules, explainRule, breaking, policyTest, policyRun];
const change = [plan, publish, promote, status, drift, diff];
const inspect = [doctor, explain, graph, policyEffective, render, report, schema];
const integrate = [comment, pullRequest, lsp];
const others = [gateway, emulator, demo, completionOf(() => commands)];

/** Every command, in the order of the help. */
export const commands: readonly CommandDeclaration[] = [
  ...begin,
  ...check,
  ...change,
  ...inspect,
  ...integrate,
  ...others,
];
