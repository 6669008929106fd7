import { effectivePolicy } from '@apimkit/policy';
import type { CallTarget } from './options.ts';
import type { Program } from './pipeline/program.ts';
import type { Service } from './service.ts';

type Alone = Exclude<CallTarget, { readonly api: string }>;

/** The policies of a fragment or a document by itself, with the fragments of the artifacts. */
export function standaloneProgram(service: Service, target: Alone): Program {
  const fragments = service.fragments('workspace' in target ? target.workspace : undefined);
  if ('fragment' in target) {
    if (!fragments.has(target.fragment)) throw new TypeError(`The artifacts have no fragment ${target.fragment}`);
    const { section = 'inbound', fragment } = target;
    const text = `<policies><${section}><include-fragment fragment-id="${fragment}" /></${section}></policies>`;
    const chain = [{ scope: 'operation', file: `fragment ${fragment}`, text }];
    return service.compiled(JSON.stringify(target), () => effectivePolicy(chain, fragments));
  }
  const { policy, file = 'policy.xml' } = target;
  const chain = [{ scope: 'operation', file, text: policy }, service.globalPolicy];
  return service.compiled(JSON.stringify(target), () => effectivePolicy(chain, fragments));
}
