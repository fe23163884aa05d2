import { levelAt } from '../levels.ts';

/**
 * First and last level of zoom of the picture that a page starts with: home views from a phone to a large
 * desk lie within.
 */
const FIRST_LEVELS = [1.8, 3.2] as const;

/** What parts of a picture wait for: a camera farther or nearer than those levels, or a hand on the map. */
export type Wait = 'zoom' | 'hand';

/** Fetches what the page was sent without, as the inside of an `<svg>`. */
export type LoadDetail = () => Promise<string>;

const TAG = /<(\/?)[a-z]+(?:"[^"]*"|[^">])*?(\/?)>/gi;

/**
 * Parts what stands on the basemap (`thingsPicture`) into the picture that a page starts with, what waits
 * in templates beside it (the things, of which pages are asked: a page of fewer elements is laid out, and
 * turned to another year, sooner), and the detail of other levels, which a page fetches when it shows it.
 */
export function firstAndLate(things: string): { first: string; late: string; detail: string } {
	const groups = elements(things).map((group) => {
		const [open = ''] = /^<[^>]*>/.exec(group) ?? [];
		return { open, parts: elements(group.slice(open.length, group.lastIndexOf('<'))) };
	});
	const drawn = (wait: Wait | 'detail' | null) =>
		groups.map(({ open, parts }) => {
			const some = parts.filter((part) => waitOf(open, part) === wait);
			const name = open.slice(1, /[ >]/.exec(open)?.index);
			return some.length === 0 && wait ? '' : `${open}${some.join('')}</${name}>`;
		});
	return {
		first: drawn(null).join('\n'),
		late: lateTemplate(drawn('zoom').join('')) + lateTemplate(drawn('hand').join(''), 'hand'),
		detail: drawn('detail').join(''),
	};
}

/**
 * Parts of a picture that wait beside it. A script of no language is text to the parser: no element is made of what
 * nobody may come to see.
 */
export const lateTemplate = (markup: string, wait: Wait = 'zoom') =>
	`<script type="text/plain" data-wait="${wait}"><svg>${markup}</svg></script>`;

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

/** What a part of a group waits for, the detail to be fetched among it; null for what the first picture shows. */
function waitOf(group: string, part: string): Wait | 'detail' | null {
	if (/class="hits"/.test(group)) return 'hand';
	const [head = ''] = /^<[^>]*>/.exec(part) ?? [];
	const levels = / data-(?:z|at)="([^"]*)"/.exec(head)?.[1]?.split(',');
	const isFirst = levels?.some((each) => {
		const [first = 0, last = 0] = each.split(' ').map(Number);
		return first <= FIRST_LEVELS[1] && last >= FIRST_LEVELS[0];
	});
	if (isFirst !== false) return null;
	return /class="marks"/.test(group) ? 'zoom' : 'detail';
}

/** Whether a camera shows parts that wait for one. */
export function needsLate(zoom: number): boolean {
	const level = levelAt(zoom);
	return level < FIRST_LEVELS[0] || level > FIRST_LEVELS[1];
}

/** What holds the waiting parts beside a picture of things. */
const lateBeside = (things: Element) => things.parentElement?.querySelector(':scope > .late');

/** The waiting parts beside a picture of things, read when they are first asked for. */
function templatesOf(things: Element): HTMLTemplateElement[] {
	const late = lateBeside(things);
	for (const text of late?.querySelectorAll<HTMLScriptElement>('script[data-wait]') ?? [])
		text.replaceWith(templateOf(text.text, text.dataset.wait as Wait));
	return [...(late?.querySelectorAll<HTMLTemplateElement>('template') ?? [])];
}

/** Markup of ours that waits, as elements. */
function templateOf(markup: string, wait: Wait): HTMLTemplateElement {
	const template = document.createElement('template');
	template.dataset.wait = wait;
	const parsed = new DOMParser().parseFromString(markup, 'text/html');
	template.content.append(...parsed.body.children);
	return template;
}

/** What still waits beside a picture of things, for who asks what is in either. */
export function waitingParts(things: Element): ParentNode[] {
	return templatesOf(things).map(({ content }) => content);
}

const brought = new WeakMap<Element, Promise<void>>();

/**
 * Fetches the detail of a picture, which then waits beside it for a zoom; once, unless it failed. A page that has
 * left none out fetches nothing. The exact lines are curves from then on.
 */
export function bringDetail(things: Element, load: LoadDetail): Promise<void> {
	const begun = brought.get(things) ?? bring(things, load);
	brought.set(things, begun);
	begun.catch(() => brought.delete(things));
	return begun;
}

async function bring(things: Element, load: LoadDetail): Promise<void> {
	const late = lateBeside(things);
	const [markup, { curveLines }] = await Promise.all([
		late ? load() : '',
		import('./curved-lines.ts'),
	]);
	late?.append(templateOf(`<svg>${markup}</svg>`, 'zoom'));
	for (const part of waitingParts(things)) curveLines(part);
	if (curveLines(things)) things.dispatchEvent(new Event(MORE));
}

/** Told to a picture when parts were put into it that are not painted yet: whoever drives it paints them. */
export const MORE = 'more';

/** Puts what waited into the picture, not painted yet, and tells it ({@link MORE}); false where nothing did. */
export function addLate(things: Element, wait: Wait): boolean {
	const templates = templatesOf(things).filter(({ dataset }) => dataset.wait === wait);
	const parts = templates.flatMap(({ content }) => [
		...content.querySelectorAll('svg > g, svg > defs'),
	]);
	let isMore = false;
	for (const part of parts) {
		const name = part.matches('defs') ? 'defs' : `g.${part.classList[0]}`;
		// A group that had nothing to show at first is in the picture all the same; the ground has none.
		const place = things.querySelector(name);
		if (!place) continue;
		if (name === 'defs') for (const line of part.children) refine(things, line);
		else place.append(...part.children);
		part.remove();
		isMore = true;
	}
	if (isMore) things.dispatchEvent(new Event(MORE));
	return isMore;
}

/** Draws the line of a leg as exactly as another does; it stays the same element. */
function refine(things: Element, exact: Element) {
	const line = things.querySelector(`[id="${CSS.escape(exact.id)}"]`);
	for (const name of ['d', 'transform', 'data-exact']) {
		const value = exact.getAttribute(name);
		if (value === null) line?.removeAttribute(name);
		else line?.setAttribute(name, value);
	}
}
