import { getContext, setContext } from 'svelte';

/** The story that a visitor makes on the page of the map, as the panels of that page know it. */
export type Making = {
	/** Its panel stands beside the map. */
	readonly isOpen: boolean;
	/** Adds the view as it is shown. */
	add: () => void;
	/** Cites a claim in the step that is being written. */
	cite: (claim: string) => void;
};

const KEY = Symbol('making');

/** Offers it to the panels, while the page is made. */
export const provideMaking = (making: Making): Making => setContext(KEY, making);

/** It, or undefined on a page on which nobody makes a story; asked for while a component is made. */
export const useMaking = (): Making | undefined => getContext<Making | undefined>(KEY);
