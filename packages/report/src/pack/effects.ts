import type { BlastRadius } from '@apimkit/graph';
import type { Effects, PackedEffect, Span } from './packed.ts';

const sorts = ['apis', 'operations', 'products', 'subscriptions'] as const;

/** Packs what changes affect: a resource that every API needs affects a few spans instead of thousands of ids. */
export function packEffects(effects: Readonly<Record<string, BlastRadius>>): Effects {
  const all = Object.values(effects);
  const ids = Object.fromEntries(
    sorts.map((sort) => [sort, [...new Set(all.flatMap((one) => one[sort]))].sort()]),
  ) as unknown as Effects['ids'];
  const places = sorts.map((sort) => [sort, new Map(ids[sort].map((id, index) => [id, index]))] as const);
  const packed = ({ all, ...of }: BlastRadius): PackedEffect =>
    ({
      ...(all ? { all } : {}),
      ...Object.fromEntries(places.map(([sort, known]) => [sort, spansOf(of[sort], known)])),
    }) as PackedEffect;
  return { ids, of: Object.fromEntries(Object.entries(effects).map(([id, one]) => [id, packed(one)])) };
}

function spansOf(ids: readonly string[], places: ReadonlyMap<string, number>): readonly Span[] {
  const spans: [number, number][] = [];
  for (const index of ids.map((id) => places.get(id) ?? 0).sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && last[1] + 1 === index) last[1] = index;
    else spans.push([index, index]);
  }
  return spans;
}
