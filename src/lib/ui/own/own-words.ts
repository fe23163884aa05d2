import { createContext } from 'svelte';
import type { OwnWords } from '#lib/words/own/en.ts';

/** The words for what visitors make, in the page's language: asked for and given while a component is made. */
export const [useOwnWords, provideOwnWords] = createContext<OwnWords>();
