import { levelAt } from '../levels.ts';

/**
 * First and last level of zoom of the picture that a page starts with: home views from a phone to a large
 * desk lie within.
 */
const FIRST_LEVELS = [1.8, 3.2] as const;

/** What parts of a picture wait for: a camera farther or nearer than those levels, or a hand on the map. */
export type Wait = 'zoom' | 'hand';

const TAG = /<(\/?)[a-z]+(?:"[^"]*"|[^">])*?(\/?)>/gi;

/**
 * Parts what stands on the basemap (`thingsPicture`) into the picture that a page starts with, and what
 * waits in templates beside it: a page of fewer elements is laid out, and turned to another year, sooner.
 */
export function firstAndLate(things: string): { first: string; late: string } {
	const groups = elements(things).map((group) => {
		const [open = ''] = /^<[^>]*>/.exec(group) ?? [];
		return { open, parts: elements(group.slice(open.length, group.lastIndexOf('<'))) };
	});
	const drawn = (wait: Wait | null) =>
		groups.map(({ open, parts }) => {
			const some = parts.filter((part) => waitOf(open, part) === wait);
			const name = open.slice(1, /[ >]/.exec(open)?.index);
			return some.length === 0 && wait ? '' : `${open}${some.join('')}</${name}>`;
		});
	const template = (wait: Wait) =>
		`<template data-wait="${wait}"><svg>${drawn(wait).join('')}</svg></template>`;
	return { first: drawn(null).join('\n'), late: template('zoom') + template('hand') };
}

/** The elements of a markup of ours, with all that is in them. */
function elements(markup: string): string[] {
	const found: string[] = [];
	let [depth, start] = [0, 0];
	for (const match of markup.matchAll(TAG)) {
		const [tag, isEnd, isEmpty] = match;
		if (depth === 0) start = match.index;
		if (isEnd) depth--;
		else if (!isEmpty) depth++;
		if (depth === 0) found.push(markup.slice(start, match.index + tag.length));
	}
	return found;
}

/** What a part of a group waits for; null for what the first picture shows. */
function waitOf(group: string, part: string): Wait | null {
	if (/class="hits"/.test(group)) return 'hand';
	const [head = ''] = /^<[^>]*>/.exec(part) ?? [];
	const levels = / data-(?:z|at)="([^"]*)"/.exec(head)?.[1]?.split(',');
	const isFirst = levels?.some((each) => {
		const [first = 0, last = 0] = each.split(' ').map(Number);
		return first <= FIRST_LEVELS[1] && last >= FIRST_LEVELS[0];
	});
	return isFirst === false ? 'zoom' : null;
}

/** Whether a camera shows parts that wait for one. */
export function needsLate(zoom: number): boolean {
	const level = levelAt(zoom);
	return level < FIRST_LEVELS[0] || level > FIRST_LEVELS[1];
}

/** The templates beside a picture of things. */
function templatesOf(things: Element): HTMLTemplateElement[] {
	return [
		...(things.parentElement?.querySelectorAll<HTMLTemplateElement>(':scope > .late > template') ??
			[]),
	];
}

/** What still waits beside a picture of things, for who asks what is in either. */
export function waitingParts(things: Element): ParentNode[] {
	return templatesOf(things).map(({ content }) => content);
}

/** Puts what waited into the picture, not painted yet; false where nothing did. */
export function addLate(things: Element, wait: Wait): boolean {
	const template = templatesOf(things).find(({ dataset }) => dataset.wait === wait);
	const groups = [...(template?.content.querySelectorAll('svg > g') ?? [])];
	for (const group of groups) {
		// A group that had nothing to show at first is in the picture all the same, in its place.
		things.querySelector(`g.${group.classList[0]}`)?.append(...group.children);
		group.remove();
	}
	return groups.length > 0;
}
