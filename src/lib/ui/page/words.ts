import { createContext } from 'svelte';
import type { Words } from '#lib/words/en.ts';

/** The catalogue of the page's language; only that one is sent. Set by the layout, or by a test. */
export const [useWords, provideWords] = createContext<Words>();
