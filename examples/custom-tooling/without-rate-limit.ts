// Lists the APIs whose effective policy has no rate limit: node without-rate-limit.ts repository
import { openRepository } from '@apimkit/repository/node';

const repository = await openRepository(process.argv[2] ?? '.');
const { apis } = await repository.apiFacts();
for (const { name } of apis) {
  const { sections } = await repository.effectivePolicy({ api: name });
  if (!sections.inbound.some((policy) => policy.name.startsWith('rate-limit'))) console.log(name);
}
