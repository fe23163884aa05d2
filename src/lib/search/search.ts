/** All of the search that loads when it is first opened, in one chunk. */
export { destination, toTime } from './destination.ts';
export { entries } from './entries.ts';
export { Finder } from './finder.ts';
export { excerpt } from './marked.ts';
