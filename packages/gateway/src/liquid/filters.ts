import { filters } from 'liquidjs';

/** The names of the filters in the dialect of the service, which is that of C#: `Upcase`, `NewlineToBr`. */
export const liquidFilters: typeof filters = Object.fromEntries(
  Object.entries(filters).map(([name, filter]) => [
    name
      .split('_')
      .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
      .join(''),
    filter,
  ]),
);
