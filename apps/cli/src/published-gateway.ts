import type { Gateway } from '@apimkit/gateway';
import type { Artifacts } from '@apimkit/model';
import { type Context, listOf, UserError } from './command.ts';
import { wholeNumber } from './emulator-flags.ts';
import { backendsOf, localGateway, startGateway } from './local-gateway.ts';

/**
 * The gateway of `apimkit emulator --gateway`, which serves what was published.
 *
 * @returns undefined without the flag
 */
export async function publishedGateway({ values, output }: Context) {
  const { gateway: given } = values;
  const names = listOf(values, 'backend');
  if (given === undefined) {
    if (names.length > 0) throw new UserError('--backend needs --gateway');
    return undefined;
  }
  const port = given === true ? 0 : wholeNumber(given, '--gateway');
  const backends = await backendsOf(names);
  let current: Promise<Gateway> | undefined;
  return {
    /** Something was written: the next request reads everything again. */
    forget: () => {
      current = undefined;
    },
    serve: (artifacts: () => Artifacts) =>
      startGateway(
        () => {
          current ??= localGateway(artifacts(), backends);
          return current;
        },
        port,
        output,
      ),
  };
}
