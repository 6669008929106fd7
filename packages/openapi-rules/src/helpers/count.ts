/** `here and in 3 more places` */
export const alsoIn = (count: number): string => `here and in ${count} more ${count === 1 ? 'place' : 'places'}`;
