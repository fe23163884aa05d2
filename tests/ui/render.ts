import type { Component } from 'svelte';
import { render as renderBare } from 'vitest-browser-svelte';
import { en, type Words } from '#lib/words/en.ts';
import Worded from './Worded.svelte';

/** Renders a component as on a page of a language, English by default. */
export function render<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
	words: Words = en,
) {
	return renderBare(Worded as Component<Record<string, unknown>>, { component, words, ...props });
}
