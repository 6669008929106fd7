/** The period of a quota of tokens that contains a moment: milliseconds since 1970. */
export function quotaPeriod(period: string, now: number): { readonly start: number; readonly end: number } | undefined {
  const date = new Date(now);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  // Weeks begin on Monday, as in ISO 8601.
  const monday = day - ((date.getUTCDay() + 6) % 7);
  const at = (...parts: Parameters<typeof Date.UTC>) => Date.UTC(...parts);
  switch (period) {
    case 'Hourly':
      return { start: at(year, month, day, date.getUTCHours()), end: at(year, month, day, date.getUTCHours() + 1) };
    case 'Daily':
      return { start: at(year, month, day), end: at(year, month, day + 1) };
    case 'Weekly':
      return { start: at(year, month, monday), end: at(year, month, monday + 7) };
    case 'Monthly':
      return { start: at(year, month), end: at(year, month + 1) };
    case 'Yearly':
      return { start: at(year, 0), end: at(year + 1, 0) };
    case 'Indefinite':
      return { start: 0, end: Number.POSITIVE_INFINITY };
    default:
      return undefined;
  }
}
