import { createContext } from 'preact';

/** True in what is printed, where nothing can be opened. */
export const Printing = createContext(false);
