import type { FaultKind } from '../fault.ts';
import { OperationWatch } from '../operation-watch.ts';
import { servicePathOf } from '../paths.ts';
import { failure } from '../responses.ts';

/** The path of a workspace, or of a list below one. */
const workspacePath = /^workspaces\/[^/]+$/;
const listPath = /^(workspaces\/[^/]+)\/(?:[^/]+\/[^/]+\/)*[^/]+$/;

/** New workspaces whose lists fail for a while (Azure/apiops-cli, src/clients/apim-client.ts). */
export const newWorkspaces: FaultKind<{ readonly ms: number }> = {
  summary: 'Lists of a new workspace fail for a while: 500 `InternalServerError`',
  options: { ms: { default: 5000, meaning: 'time after the creation of the workspace, in milliseconds' } },
  create({ ms }, { clock, strike }) {
    const watch = new OperationWatch();
    const failing = new Map<string, number>();
    return (next) => async (request) => {
      const target = servicePathOf(new URL(request.url));
      const workspace = request.method === 'GET' ? listPath.exec(target?.path ?? '')?.[1] : undefined;
      if (clock.now() < (failing.get(`${target?.service}/${workspace}`) ?? 0)) {
        strike(request);
        return failure(500, 'InternalServerError', 'Request processing failed due to internal error.');
      }
      const response = await next(request);
      const progress = await watch.observe(request, response);
      if (progress?.state === 'succeeded' && progress.write.creates && workspacePath.test(progress.write.path)) {
        const now = clock.now();
        for (const [key, until] of failing) if (until <= now) failing.delete(key);
        failing.set(`${progress.write.service}/${progress.write.path}`, now + ms);
      }
      return response;
    };
  },
};
