/** A pattern of paths: `*` stands for a part of a name, `**` for any folders. */
export const globOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/\*\*\/?|\*|\?/g, (star) =>
        star === '**/' ? '(?:.*/)?' : star === '**' ? '.*' : star === '*' ? '[^/]*' : '[^/]',
      )}$`,
    'i',
  );
